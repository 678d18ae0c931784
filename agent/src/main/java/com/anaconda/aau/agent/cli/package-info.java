/**
 * The command line, {@code java -jar aau.jar}: the interface of the {@code anaconda-anon-usage}
 * command of conda's package, so that scripts move over, {@code info}, and what puts the agent on a
 * JVM that runs and takes it off.
 *
 * <p>It may know everything else; nothing else knows it, and no JVM with the agent loads it.
 */
package com.anaconda.aau.agent.cli;
