/**
 * The programs that forked JVMs run.
 *
 * <p>They know nothing about the agent and compile against the earliest version of each client.
 */
package com.anaconda.aau.it.program;
