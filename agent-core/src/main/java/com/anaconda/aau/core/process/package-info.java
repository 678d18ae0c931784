/**
 * The process that hosts the agent: its variables, homes and debug output, and how long the agent
 * may make it wait. Depends on no other package.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.process;
