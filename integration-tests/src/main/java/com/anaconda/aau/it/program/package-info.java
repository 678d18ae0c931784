/**
 * What the programs that forked JVMs run have in common, and those that belong to no client.
 *
 * <p>They know nothing of the agent. The caller of a client is with its tests, in {@code
 * com.anaconda.aau.it.client}.
 */
package com.anaconda.aau.it.program;
