/**
 * The command line, {@code java -jar aau.jar}: the interface of the {@code anaconda-anon-usage}
 * command of conda's package, so that scripts move over, and {@code info}.
 *
 * <p>It may know everything else; nothing else knows it, and no JVM with the agent loads it.
 */
package com.anaconda.aau.agent.cli;
