/**
 * The test harness: forks JVMs and tools, and runs the servers that record their requests.
 *
 * <p>Nothing here depends on a particular client or tool.
 */
package com.anaconda.aau.it.harness;
