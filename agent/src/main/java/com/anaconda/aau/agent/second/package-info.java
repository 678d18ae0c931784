/**
 * The part of the agent that starts with the first HTTP client class. It is loaded by {@link
 * com.anaconda.aau.agent.AgentLoader}, never by the host's class loader.
 *
 * <p>Start-up refers to this package by name only. The package connects start-up, weaving, tokens,
 * audit and report.
 */
package com.anaconda.aau.agent.second;
