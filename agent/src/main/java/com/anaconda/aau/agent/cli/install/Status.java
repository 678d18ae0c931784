package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows where the agent is switched on. */
final class Status {

  /** Variables in which a script or the user may have set the option. */
  private static final String[] VARIABLES = {
    "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_OPTS", "GRADLE_OPTS", "SBT_OPTS", "JAVA_OPTS"
  };

  private final Environment environment;
  private final AgentJar jar;

  Status(Environment environment, AgentJar jar) {
    this.environment = environment;
    this.jar = jar;
  }

  void print(PrintWriter out, List<Place> places) throws IOException {
    for (Place place : places) {
      out.println(place + ": " + of(place));
    }
    for (String variable : VARIABLES) {
      String value = environment.getNonEmpty(variable);
      AgentOption option =
          value == null ? null : AgentOption.find(value, 0, value.length(), jar.path().toString());
      if (option != null) {
        out.println("$" + variable + ": " + on(option.path()));
      }
    }
  }

  private String of(Place place) throws IOException {
    try {
      String named = place.jarIn(new ConfigFile(place.file()).read());
      return named == null ? "off" : on(named);
    } catch (InstallException e) {
      return "cannot tell: " + e.getMessage();
    }
  }

  private String on(String named) throws IOException {
    Path path = Environment.path(named);
    if (path == null || !Files.isRegularFile(path)) {
      return "on, but missing: " + named;
    }
    return "on, "
        + named
        + (Files.exists(jar.path()) && Files.isSameFile(path, jar.path())
            ? " (this jar)"
            : " (another jar)");
  }
}
