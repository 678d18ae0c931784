package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.PublishedArtifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An artifact with classes that the catalog of clients names. The rows of the hooks list these
 * artifacts, each with the oldest and newest version that the row applies to.
 *
 * @param coordinates {@code group:artifact}
 * @param checked the versions that the rows name, in no particular order
 */
record CatalogArtifact(String coordinates, Set<String> checked) {

  /** Releases only; no milestones, release candidates or betas. */
  private static final Pattern RELEASE =
      Pattern.compile("[0-9.]+(\\.v[0-9]+|\\.Final|\\.GA|\\.RELEASE)?");

  /**
   * The first release in which a client builds on another one of the catalog: since 9.4, Jetty's
   * WebSocket client uses its HTTP client.
   */
  private static final Map<String, String> COVERED_OTHERWISE =
      Map.of("org.eclipse.jetty.websocket:websocket-client", "9.4.0");

  /** All artifacts, sorted by coordinates. */
  static Collection<CatalogArtifact> all() {
    TreeMap<String, CatalogArtifact> all = new TreeMap<>();
    try (Stream<String> rows = Files.lines(Build.clientRows())) {
      rows.flatMap(row -> Stream.of(row.trim().split(" ")).skip(1))
          .forEach(
              artifact -> {
                int version = artifact.lastIndexOf(':');
                all.computeIfAbsent(
                        artifact.substring(0, version),
                        coordinates -> new CatalogArtifact(coordinates, new TreeSet<>()))
                    .checked
                    .add(artifact.substring(version + 1));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.values();
  }

  PublishedArtifact published() {
    return new PublishedArtifact(coordinates);
  }

  /**
   * Returns whether the rows should cover a version. They should cover all releases from the oldest
   * version that they name to the end of the newest version's major line, including later releases.
   */
  boolean has(String version) {
    String end = COVERED_OTHERWISE.get(coordinates);
    return RELEASE.matcher(version).matches()
        && (end == null || compare(version, end) < 0)
        && checked.stream().anyMatch(oldest -> compare(oldest, version) <= 0)
        && checked.stream().anyMatch(newest -> numbers(version).get(0) <= numbers(newest).get(0));
  }

  private static int compare(String one, String other) {
    List<Integer> left = numbers(one);
    List<Integer> right = numbers(other);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (!left.get(i).equals(right.get(i))) {
        return left.get(i) - right.get(i);
      }
    }
    return left.size() - right.size();
  }

  /**
   * Jetty's versions end in a date, which can be ignored, because no two versions differ only in
   * the date.
   */
  private static List<Integer> numbers(String version) {
    return Stream.of(version.split("\\."))
        .filter(part -> part.matches("[0-9]+"))
        .map(Integer::valueOf)
        .toList();
  }
}
