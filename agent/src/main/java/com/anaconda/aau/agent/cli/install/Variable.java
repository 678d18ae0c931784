package com.anaconda.aau.agent.cli.install;

/** An environment variable with options for JVMs. */
enum Variable {
  /** Every JVM reads it, and says so on stderr. */
  JAVA_TOOL_OPTIONS(true, true),
  /** The command java reads it from JDK 9 on, and says so on stderr. */
  JDK_JAVA_OPTIONS(true, true),
  /** The script mvn, which reads .mavenrc itself. */
  MAVEN_OPTS(false, false),
  /** The script sbt. */
  SBT_OPTS(true, false);

  private final boolean exported;
  private final boolean quotes;

  Variable(boolean exported, boolean quotes) {
    this.exported = exported;
    this.quotes = quotes;
  }

  /** Whether it is for programs other than the one that reads the script. */
  boolean isExported() {
    return exported;
  }

  String option(AgentJar jar) throws InstallException {
    return quotes ? jar.quotedOption(name()) : jar.plainOption(name());
  }
}
