package com.anaconda.aau.agent.cli.install;

import java.nio.file.Path;

/** A file that may name the agent. */
interface AgentFile {

  Path file();

  /** Returns the path of the jar that the file's text names, or null. */
  String jarIn(FileText text) throws InstallException;
}
