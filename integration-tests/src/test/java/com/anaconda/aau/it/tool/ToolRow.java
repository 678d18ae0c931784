package com.anaconda.aau.it.tool;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a run saw of a tool on one version of Java.
 *
 * @param test the class
 * @param clients what the agent met, one a line; empty when that could not be seen
 * @param userAgents with the agent, one a line, without the tokens' values
 * @param obstacle why it did not run, empty when it ran and passed
 */
record ToolRow(
    String test,
    String tool,
    String version,
    String options,
    String clients,
    String userAgents,
    int java,
    String obstacle) {

  private static final String EXTENSION = ".row";

  static ToolRow read(Path file) throws IOException {
    Properties row = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      row.load(in);
    }
    String name = file.getFileName().toString();
    return new ToolRow(
        name.substring(0, name.lastIndexOf('-')),
        row.getProperty("tool"),
        row.getProperty("version"),
        row.getProperty("options"),
        row.getProperty("clients"),
        row.getProperty("userAgents"),
        Integer.parseInt(row.getProperty("java")),
        row.getProperty("obstacle"));
  }

  void writeTo(Path directory) throws IOException {
    Properties row = new Properties();
    row.setProperty("tool", tool);
    row.setProperty("version", version);
    row.setProperty("options", options);
    row.setProperty("clients", clients);
    row.setProperty("userAgents", userAgents);
    row.setProperty("java", Integer.toString(java));
    row.setProperty("obstacle", obstacle);
    try (Writer out = Files.newBufferedWriter(file(directory, test, java))) {
      row.store(out, null);
    }
  }

  /** Forgets what a run before this one saw. */
  static void delete(Path directory, String test, int java) throws IOException {
    Files.deleteIfExists(file(directory, test, java));
  }

  private static Path file(Path directory, String test, int java) {
    return directory.resolve(test + "-" + java + EXTENSION);
  }

  static boolean isRow(Path file) {
    return file.toString().endsWith(EXTENSION);
  }
}
