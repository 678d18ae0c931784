package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version tests rely on nothing but the versions in the hooks' rows. */
class CatalogArtifactTest {

  /** Projects whose classes are tested as part of another project's client. */
  private static final Map<String, String> PARTS = Map.of("org.jboss.xnio", "io.undertow");

  private final CatalogArtifact okHttp =
      new CatalogArtifact("com.squareup.okhttp3:okhttp", Set.of("3.0.0", "3.13.1", "4.12.1"));

  private final CatalogArtifact jetty =
      new CatalogArtifact(
          "org.eclipse.jetty:jetty-client", Set.of("9.1.0.v20131115", "11.0.26", "12.1.14"));

  @ParameterizedTest
  @ValueSource(strings = {"3.0.0", "3.0.1", "4.12.1", "4.13.0"})
  void coversReleasesFromTheOldestOnward(String version) {
    assertTrue(okHttp.has(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.7.5", "4.10.0-RC1", "5.0.0"})
  void leavesOutOlderReleasesLaterMajorLinesAndCandidates(String version) {
    assertFalse(okHttp.has(version));
  }

  @Test
  void comparesVersionsByTheirNumbers() {
    assertTrue(jetty.has("10.0.0"));
    assertTrue(jetty.has("9.4.58.v20250814"));
    assertFalse(jetty.has("9.0.7.v20131107"));
    assertFalse(jetty.has("8.1.22.v20160922"));
  }

  @Test
  void everyHookNamesItsArtifacts() {
    List<String> all =
        CatalogArtifact.all().stream().map(CatalogArtifact::coordinates).sorted().toList();

    assertTrue(all.contains("org.apache.pekko:pekko-http-core_2.13"), all::toString);
    assertTrue(all.contains("io.ktor:ktor-client-cio"), all::toString); // an older hook
  }

  /**
   * The artifact under test may differ from the one with the classes: Apache's httpclient depends
   * on httpcore, which contains them.
   */
  @Test
  void runsEveryClientOfTheCatalog() {
    Set<String> run =
        ClientLibraries.ALL.stream()
            .flatMap(library -> library.versions().stream())
            .map(version -> project(version.artifact()))
            .collect(Collectors.toSet());

    assertEquals(
        List.of(),
        CatalogArtifact.all().stream()
            .filter(artifact -> !run.contains(project(artifact.coordinates())))
            .toList());
  }

  /** A second copy would have to be changed along with the hook. */
  @Test
  void onlyHooksNameTheArtifactsThatTheirRowsFit() throws IOException {
    List<String> names =
        CatalogArtifact.all().stream().map(artifact -> '"' + artifact.coordinates() + '"').toList();
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith("Libraries.java")).toList()) {
        String text = Files.readString(file);
        assertEquals(List.of(), names.stream().filter(text::contains).toList(), file::toString);
      }
    }
  }

  /** The first three parts of the group; the rest names a part of the project. */
  private static String project(String coordinates) {
    String group = coordinates.substring(0, coordinates.indexOf(':'));
    String project = Stream.of(group.split("\\.")).limit(3).collect(Collectors.joining("."));
    return PARTS.getOrDefault(project, project);
  }
}
