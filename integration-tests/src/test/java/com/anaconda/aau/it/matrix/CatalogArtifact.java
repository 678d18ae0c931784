package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.PublishedArtifact;
import com.anaconda.aau.kit.CatalogRows;
import com.anaconda.aau.kit.VersionNumbers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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
  static List<CatalogArtifact> all() {
    return CatalogRows.in(CatalogRows.file()).artifacts().entrySet().stream()
        .map(artifact -> new CatalogArtifact(artifact.getKey(), artifact.getValue()))
        .sorted(Comparator.comparing(CatalogArtifact::coordinates))
        .toList();
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
        && (end == null || VersionNumbers.ORDER.compare(version, end) < 0)
        && checked.stream().anyMatch(oldest -> VersionNumbers.ORDER.compare(oldest, version) <= 0)
        && checked.stream().anyMatch(newest -> major(version) <= major(newest));
  }

  private static int major(String version) {
    return VersionNumbers.of(version).get(0);
  }
}
