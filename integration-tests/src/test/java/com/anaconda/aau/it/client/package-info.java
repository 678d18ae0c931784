/**
 * Tests each HTTP client with the agent.
 *
 * <p>What all must pass is in {@link com.anaconda.aau.it.client.AnyClientSuite}, what most can in
 * {@link com.anaconda.aau.it.client.HttpClientSuite}, and what only some can in the other suites. A
 * client has a package below this one: the programs that call it, tests that name their suites and
 * say why they lack others, and the versions that are run. The programs run in JVMs of their own,
 * compile with the client's library, and know nothing of the tests.
 */
package com.anaconda.aau.it.client;
