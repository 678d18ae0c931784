package com.anaconda.aau.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The artifacts that the hooks' rows fit, each with the oldest and newest version of every row.
 * Only the hooks name these artifacts; tests refer to them by the hook.
 */
public final class CatalogRows {

  private static final String OLDEST = "oldest";
  private static final String NEWEST = "newest";

  /** For each hook, the versions of its artifacts, in the order of its rows. */
  private final Map<String, Map<String, Set<String>>> hooks = new LinkedHashMap<>();

  private CatalogRows() {}

  /** Returns the file that the agent's build writes. */
  public static Path file() {
    return Path.of(System.getProperty("kit.client.rows"));
  }

  /** Returns no rows. */
  public static CatalogRows none() {
    return new CatalogRows();
  }

  /** Reads a file with a line for each row: the hook, the client's class, and coordinates. */
  public static CatalogRows in(Path file) {
    CatalogRows rows = new CatalogRows();
    try {
      for (String line : Files.readAllLines(file)) {
        List<String> words = List.of(line.trim().split(" "));
        words.subList(2, words.size()).forEach(coordinates -> rows.add(words.get(0), coordinates));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private void add(String hook, String coordinates) {
    int version = coordinates.lastIndexOf(':');
    hooks
        .computeIfAbsent(hook, it -> new LinkedHashMap<>())
        .computeIfAbsent(coordinates.substring(0, version), it -> new LinkedHashSet<>())
        .add(coordinates.substring(version + 1));
  }

  /** Returns the versions that rows name, by {@code group:artifact}. */
  public Map<String, Set<String>> artifacts() {
    Map<String, Set<String>> artifacts = new LinkedHashMap<>();
    for (Map<String, Set<String>> hook : hooks.values()) {
      hook.forEach(
          (artifact, versions) ->
              artifacts.computeIfAbsent(artifact, it -> new LinkedHashSet<>()).addAll(versions));
    }
    return artifacts;
  }

  /**
   * Returns the coordinates of versions of a hook's artifacts, each of the first artifact whose
   * rows cover the version.
   *
   * @param part a part of the artifact's name; empty if any will do
   * @param numbers the versions, separated by spaces; {@code oldest} and {@code newest} stand for
   *     those that the rows name
   */
  public List<String> versions(String hook, String part, String numbers) {
    Map<String, Set<String>> artifacts =
        new LinkedHashMap<>(hooks.getOrDefault(hook, Collections.emptyMap()));
    artifacts.keySet().removeIf(artifact -> !artifact.contains(part));
    if (artifacts.isEmpty()) {
      throw new IllegalArgumentException(
          "no row of " + hook + " fits an artifact with " + part + " in its name");
    }
    List<String> named = artifacts.values().stream().flatMap(Set::stream).toList();
    List<String> all = new ArrayList<>();
    for (String number : numbers.split(" ")) {
      String version =
          switch (number) {
            case OLDEST -> Collections.min(named, VersionNumbers.ORDER);
            case NEWEST -> Collections.max(named, VersionNumbers.ORDER);
            default -> number;
          };
      all.add(artifactOf(version, artifacts) + ':' + version);
    }
    return all;
  }

  private static String artifactOf(String version, Map<String, Set<String>> artifacts) {
    return artifacts.keySet().stream()
        .filter(artifact -> covers(artifacts.get(artifact), version))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no row covers " + version + ": " + artifacts));
  }

  private static boolean covers(Set<String> versions, String version) {
    String oldest = Collections.min(versions, VersionNumbers.ORDER);
    String newest = Collections.max(versions, VersionNumbers.ORDER);
    return VersionNumbers.ORDER.compare(oldest, version) <= 0
        && VersionNumbers.ORDER.compare(version, newest) <= 0;
  }
}
