/**
 * Each HTTP client with the agent.
 *
 * <p>What all must pass is in {@link com.anaconda.aau.it.client.AnyClientSuite}, what most can in
 * {@link com.anaconda.aau.it.client.HttpClientSuite}, and what only some can in the other suites. A
 * new client is one class that names its suites, and says why it lacks others.
 */
package com.anaconda.aau.it.client;
