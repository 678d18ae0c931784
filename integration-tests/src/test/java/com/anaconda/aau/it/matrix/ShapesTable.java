package com.anaconda.aau.it.matrix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table in {@code docs/clients.md} that shows which methods are woven in each released version.
 */
final class ShapesTable {

  /** Versions in Maven Central's order, by artifact and finding. */
  private final Map<String, Map<String, List<String>>> rows = new LinkedHashMap<>();

  /**
   * Adds a version.
   *
   * @param shape null if there is no jar
   */
  void add(CatalogArtifact artifact, String version, Shape shape) {
    String found =
        shape == null ? "not examined: Maven Central lists it but has no jar" : found(shape);
    rows.computeIfAbsent(artifact.coordinates(), key -> new LinkedHashMap<>())
        .computeIfAbsent(found, key -> new ArrayList<>())
        .add(version);
  }

  void assertIsCommitted() throws IOException {
    new DocumentedPart("clients.md", PublishedVersionsTest.class).assertIs(text());
  }

  private String text() {
    StringBuilder text = new StringBuilder("| artifact | releases | woven |\n|---|---|---|\n");
    rows.forEach(
        (artifact, founds) ->
            founds.forEach(
                (found, versions) ->
                    text.append(
                        String.format("| `%s` | %s | %s |%n", artifact, range(versions), found))));
    return text.toString();
  }

  private static String range(List<String> versions) {
    String first = versions.get(0);
    String last = versions.get(versions.size() - 1);
    return versions.size() == 1
        ? first
        : String.format("%d from %s to %s", versions.size(), first, last);
  }

  private static String found(Shape shape) {
    return Stream.concat(
            shape.problems().stream().map(problem -> "**no tokens:** " + problem),
            shape.woven().stream().distinct().map(method -> "`" + method + "`"))
        .collect(Collectors.joining("<br>"));
  }
}
