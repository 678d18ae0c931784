/**
 * Tests each HTTP client with the agent.
 *
 * <p>{@link com.anaconda.aau.it.client.AnyClientSuite} has the tests that all clients must pass,
 * {@link com.anaconda.aau.it.client.HttpClientSuite} those that most can pass, and the other suites
 * those that only some can. A client has a package below this one: the programs that call it, tests
 * that name their suites and say why they lack others, and the versions that are run. The programs
 * run in JVMs of their own, compile with the client's library, and know nothing of the tests.
 */
package com.anaconda.aau.it.client;
