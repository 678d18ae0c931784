/**
 * The agent from the first HTTP client class on: what {@link com.anaconda.aau.agent.AgentLoader}
 * loads, and the host's class loader never does.
 *
 * <p>Start-up knows this package by name only. It knows start-up, weaving, tokens, audit and
 * report, and connects them.
 */
package com.anaconda.aau.agent.second;
