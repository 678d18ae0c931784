/**
 * The common parts of the programs that run in forked JVMs, and programs that belong to no client.
 *
 * <p>These programs know nothing about the agent. The callers of each client lie beside that
 * client's tests, in {@code com.anaconda.aau.it.client}.
 */
package com.anaconda.aau.it.program;
