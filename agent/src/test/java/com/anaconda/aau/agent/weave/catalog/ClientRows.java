package com.anaconda.aau.agent.weave.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions that each row of the catalog must fit, as declared in the hooks' annotations. */
final class ClientRows {

  /** The file that the build writes, with a line for each row, in the catalog's order. */
  private static final Path FILE = Path.of("target", "client-rows.txt");

  private ClientRows() {}

  /**
   * Returns the oldest and newest version that the row fits, for each artifact that may contain its
   * class: {@code group:artifact:version}. Empty for the JDK's classes.
   */
  static List<String> coordinates(ClientClass client) throws IOException {
    int row = Arrays.asList(ClientCatalog.all()).indexOf(client);
    List<String> words = List.of(Files.readAllLines(FILE).get(row).trim().split(" "));
    if (!words.get(0).equals(client.className())) {
      throw new IllegalStateException(FILE + " has " + words + " for " + client.className());
    }
    return words.subList(1, words.size());
  }

  /** Returns the newest version of each artifact. */
  static List<String> newest(ClientClass client) throws IOException {
    Map<String, String> newest = new LinkedHashMap<>();
    for (String library : coordinates(client)) {
      newest.put(library.substring(0, library.lastIndexOf(':')), library);
    }
    return List.copyOf(newest.values());
  }
}
