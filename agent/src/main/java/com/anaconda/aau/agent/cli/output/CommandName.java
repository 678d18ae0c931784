package com.anaconda.aau.agent.cli.output;

/** The command by which the user calls the command line. */
public final class CommandName {

  /** The system property with which a launcher, such as {@code /usr/bin/aau}, passes its name. */
  private static final String PROPERTY = "aau.command";

  private CommandName() {}

  /** Returns the launcher's name, or {@code java -jar aau.jar} if there is no launcher. */
  public static String shown() {
    return or("java -jar aau.jar");
  }

  /** Returns the launcher's name, or another text if there is no launcher. */
  public static String or(String without) {
    String name = System.getProperty(PROPERTY, "");
    // The name ends up in scripts that root's shells run.
    return name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,30}") ? name : without;
  }
}
