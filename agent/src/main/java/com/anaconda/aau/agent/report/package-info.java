/**
 * Human-readable reports about the agent, for the command line: about its own process, or about a
 * running JVM.
 *
 * <p>This package is loaded only on request.
 */
package com.anaconda.aau.agent.report;
