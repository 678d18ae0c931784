package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.anaconda.aau.it.harness.Libraries;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The tests of all versions of a library, which run in one JVM. */
final class VersionTests {

  private final AgentCatalog catalog = AgentCatalog.ofJar();
  private final ClientsTable table;

  VersionTests(ClientsTable table) {
    this.table = table;
  }

  /** Downloads everything that the tests need, before they run. */
  static void fetch(List<ClientLibrary> libraries) {
    Libraries.fetch(
        libraries.stream()
            .flatMap(library -> library.versions().stream().map(library.classPath()::coordinatesOf))
            .toList());
  }

  Stream<DynamicTest> of(ClientLibrary library) {
    try (VersionsRun run = new VersionsRun(library.options())) {
      for (ClientVersion version : library.versions()) {
        run.add(
            version.number(),
            library.caller(),
            library.dialogue(),
            library.classPath().of(version));
      }
      Map<String, Evidence> seen = run.withAgent();
      Map<String, Evidence> without =
          run.withoutAgent(
              library.versions().stream()
                  .filter(version -> !library.failuresOf(version).isEmpty())
                  .map(ClientVersion::number)
                  .toList());
      return library.versions().stream()
          .map(
              version ->
                  dynamicTest(
                      version.number(),
                      () ->
                          check(
                              library,
                              version,
                              seen.get(version.number()),
                              without.get(version.number()))));
    }
  }

  private void check(
      ClientLibrary library, ClientVersion version, Evidence seen, Evidence withoutAgent) {
    ClassFiles classes = ClassFiles.ofAll(Libraries.of(library.classPath().coordinatesOf(version)));
    Shape shape = Shape.of(catalog, classes);
    table.add(library, version, shape, seen);
    assertEquals(List.of(), shape.problems());
    seen.assertPasses(library, version, withoutAgent);
  }
}
