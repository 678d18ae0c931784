package com.anaconda.aau.it.tool;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The observations from a tool's run on one Java version.
 *
 * @param test the test class
 * @param clients the clients that the agent found, one per line; empty if unknown
 * @param userAgents the User-Agents with the agent, one per line, without the tokens' values
 * @param obstacle why the tool did not run; empty if it ran and passed
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

  /** Deletes the row of an earlier run. */
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
