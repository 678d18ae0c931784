/**
 * The programs that forked JVMs run.
 *
 * <p>They know nothing of the agent, and compile against the lowest version of each client.
 */
package com.anaconda.aau.it.program;
