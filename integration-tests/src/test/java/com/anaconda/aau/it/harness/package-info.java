/**
 * The test harness: forks JVMs and tools, and runs the servers that record what those send.
 *
 * <p>Nothing here knows a particular client or tool.
 */
package com.anaconda.aau.it.harness;
