package com.anaconda.aau.agent.weave.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

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
    String row = Files.readAllLines(FILE).get(Arrays.asList(ClientCatalog.all()).indexOf(client));
    if (!row.contains(' ' + client.className() + ' ')) {
      throw new IllegalStateException(FILE + " has " + row + " for " + client.className());
    }
    return coordinates(row);
  }

  /**
   * Returns the coordinates that name the newest version of their artifact. Empty for a row that
   * fits only older versions.
   */
  static List<String> newest(ClientClass client) throws IOException {
    Map<String, Version> newest = new HashMap<>();
    for (String row : Files.readAllLines(FILE)) {
      for (String library : coordinates(row)) {
        newest.merge(artifact(library), version(library), (a, b) -> a.compareTo(b) < 0 ? b : a);
      }
    }
    return coordinates(client).stream()
        .filter(library -> version(library).equals(newest.get(artifact(library))))
        .toList();
  }

  private static List<String> coordinates(String row) {
    List<String> words = List.of(row.trim().split(" "));
    return words.subList(2, words.size());
  }

  private static String artifact(String library) {
    return library.substring(0, library.lastIndexOf(':'));
  }

  private static Version version(String library) {
    try {
      return new GenericVersionScheme()
          .parseVersion(library.substring(library.lastIndexOf(':') + 1));
    } catch (InvalidVersionSpecificationException e) {
      throw new IllegalArgumentException(library, e);
    }
  }
}
