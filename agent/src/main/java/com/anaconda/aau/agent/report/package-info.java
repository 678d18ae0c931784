/**
 * What the agent says of itself, in lines for people: to the command line, whether that asks for
 * its own process or for a JVM that runs.
 *
 * <p>Loaded only when somebody asks.
 */
package com.anaconda.aau.agent.report;
