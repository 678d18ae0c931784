/** Commands that reach into another JVM: they attach the agent, detach it, and ask what it does. */
package com.anaconda.aau.agent.cli.attach;
