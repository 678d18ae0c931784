package com.anaconda.aau.agent.cli.install;

import java.util.List;

/** Lines of a script that append the agent's option to an environment variable. */
interface Snippet {

  /** Returns the text that starts a comment. */
  String comment();

  /**
   * Returns the lines. They do nothing if the jar does not exist or cannot be read, because the
   * option would then keep every JVM from starting.
   */
  List<String> lines(AgentJar jar) throws InstallException;
}
