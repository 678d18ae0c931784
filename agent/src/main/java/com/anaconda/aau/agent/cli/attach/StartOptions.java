package com.anaconda.aau.agent.cli.attach;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the agent in the options that a JVM was started with. */
final class StartOptions {

  private static final String PREMAIN_CLASS = "com.anaconda.aau.agent.AauAgent";

  /** Options are separated by spaces; a path can also contain spaces. */
  private static final Pattern JAVA_AGENT = Pattern.compile("-javaagent:(.+?\\.jar)(?=[=\\s]|$)");

  private StartOptions() {}

  /** Returns the jars of all agents, as the options name them. */
  static List<Path> agentJars(String options) {
    List<Path> jars = new ArrayList<>();
    Matcher agent = JAVA_AGENT.matcher(options);
    while (agent.find()) {
      jars.add(Paths.get(agent.group(1)));
    }
    return jars;
  }

  /** Returns whether a jar is our agent, under whatever name. */
  static boolean isOurs(Path jar) {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      return PREMAIN_CLASS.equals(file.getManifest().getMainAttributes().getValue("Premain-Class"));
    } catch (IOException | RuntimeException e) {
      // The file is missing or unreadable.
      return jar.getFileName().toString().equals("aau.jar");
    }
  }
}
