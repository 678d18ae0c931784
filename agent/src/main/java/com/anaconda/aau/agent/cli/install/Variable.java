package com.anaconda.aau.agent.cli.install;

/** An environment variable that contains options for JVMs. */
enum Variable {
  /** Read by every JVM, which prints a notice on stderr. */
  JAVA_TOOL_OPTIONS(true, true),
  /** Read by the java command since JDK 9, which prints a notice on stderr. */
  JDK_JAVA_OPTIONS(true, true),
  /** Read by the mvn script, which also reads .mavenrc. */
  MAVEN_OPTS(false, false),
  /** Read by the sbt script. */
  SBT_OPTS(true, false);

  private final boolean exported;
  private final boolean quotes;

  Variable(boolean exported, boolean quotes) {
    this.exported = exported;
    this.quotes = quotes;
  }

  /** Returns whether the script must export the variable, because other programs read it. */
  boolean isExported() {
    return exported;
  }

  String option(AgentJar jar) throws InstallException {
    return quotes ? jar.quotedOption(name()) : jar.plainOption(name());
  }
}
