package com.anaconda.aau.agent.cli.install;

import java.util.List;

/** Lines of a script that append the agent's option to an environment variable. */
interface Snippet {

  /** What a comment begins with. */
  String comment();

  /** The lines. They do nothing when the jar is not there: no JVM would start with it then. */
  List<String> lines(AgentJar jar) throws InstallException;
}
