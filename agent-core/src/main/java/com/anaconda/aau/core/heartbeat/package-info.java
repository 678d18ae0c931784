/**
 * The heartbeat: one HEAD request that says that a JVM has started. Where it goes, whether one is
 * due, and how it is sent without touching anything that belongs to the application.
 */
package com.anaconda.aau.core.heartbeat;
