/**
 * What the tests are made with: forks of JVMs and tools, and the servers that record what those
 * send.
 *
 * <p>Nothing in here knows a particular client or tool.
 */
package com.anaconda.aau.it.harness;
