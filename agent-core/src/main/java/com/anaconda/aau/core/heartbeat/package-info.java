/**
 * The heartbeat: a single HEAD request that reports that a JVM has started. Chooses the
 * destination, decides whether a heartbeat is due, and sends it without touching anything that
 * belongs to the application.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.heartbeat;
