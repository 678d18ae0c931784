/**
 * The agent from the first HTTP client class on: loaded by {@link
 * com.anaconda.aau.agent.AgentLoader}, never by the host's class loader.
 *
 * <p>Start-up refers to this package by name only. The package connects start-up, weaving, tokens,
 * audit and report.
 */
package com.anaconda.aau.agent.second;
