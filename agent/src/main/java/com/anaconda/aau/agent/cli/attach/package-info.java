/** Commands that attach the agent to another JVM, detach it, or ask what it does. */
package com.anaconda.aau.agent.cli.attach;
