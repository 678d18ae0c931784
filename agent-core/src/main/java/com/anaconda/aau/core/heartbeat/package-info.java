/**
 * The heartbeat: a single HEAD request that reports that a JVM has started. Chooses the
 * destination, decides whether a heartbeat is due, and sends it without touching anything of the
 * application's.
 */
package com.anaconda.aau.core.heartbeat;
