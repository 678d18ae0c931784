/**
 * The command line, {@code java -jar aau.jar}. It has the interface of the {@code
 * anaconda-anon-usage} command in conda's package, so that scripts keep working, and adds commands
 * that show and change where the agent and its tokens are on.
 *
 * <p>This package may use all others. No other package uses it, and no JVM that runs the agent
 * loads it.
 */
package com.anaconda.aau.agent.cli;
