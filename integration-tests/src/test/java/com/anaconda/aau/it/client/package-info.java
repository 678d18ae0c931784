/**
 * Tests each HTTP client with the agent.
 *
 * <p>Every client must pass {@link com.anaconda.aau.it.client.AnyClientSuite}; most also pass
 * {@link com.anaconda.aau.it.client.HttpClientSuite}; the other suites are for abilities that only
 * some have. Each client has a package below this one, with tests that extend the suites they pass,
 * the reasons why they do not pass others, and the versions to run.
 */
package com.anaconda.aau.it.client;
