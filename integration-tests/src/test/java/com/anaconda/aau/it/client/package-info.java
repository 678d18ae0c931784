/**
 * Each HTTP client with the agent.
 *
 * <p>What all must pass is in {@link com.anaconda.aau.it.client.HttpClientSuite}, what only some
 * can is in the other suites. A new client is one class that names its suites.
 */
package com.anaconda.aau.it.client;
