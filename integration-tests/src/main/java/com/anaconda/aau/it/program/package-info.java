/**
 * The common parts of the programs that forked JVMs run, and programs that belong to no client.
 *
 * <p>They know nothing about the agent. A client's caller is beside its tests, in {@code
 * com.anaconda.aau.it.client}.
 */
package com.anaconda.aau.it.program;
