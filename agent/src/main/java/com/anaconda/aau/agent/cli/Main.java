package com.anaconda.aau.agent.cli;

import com.anaconda.aau.agent.AgentLoader;

/** {@code java -jar aau.jar}: starts the command line, which is in a part of the jar. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name, and ends the JVM with its exit status. */
  public static void main(String[] arguments) throws Exception {
    AgentLoader.open()
        .loadClass("com.anaconda.aau.agent.cli.Commands")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }
}
