/**
 * Tests each HTTP client with the agent.
 *
 * <p>{@link com.anaconda.aau.it.client.AnyClientSuite} has the tests that all clients must pass,
 * {@link com.anaconda.aau.it.client.HttpClientSuite} those that most can pass, and the other suites
 * those that only some can. Each client has a package below this one. The package contains the
 * programs that call the client, tests that name their suites and say why they leave out others,
 * and the list of versions to run. The programs run in their own JVMs, compile against the client's
 * library, and know nothing of the tests.
 */
package com.anaconda.aau.it.client;
