package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every version of every library: the core of what a client must pass, and that the methods are
 * there which the agent and its hooks count on. Then that the table in the documentation says what
 * was seen.
 */
class ClientVersionsTest {

  private final AgentCatalog catalog = AgentCatalog.ofJar();
  private final ClientsTable table = new ClientsTable();

  @BeforeAll
  static void fetch() {
    Libraries.fetch(
        ClientLibraries.HERE.stream()
            .flatMap(library -> library.versions().stream().map(library.classPath()::coordinatesOf))
            .toList());
  }

  @TestFactory
  Stream<DynamicNode> everyVersion() {
    return Stream.concat(
        ClientLibraries.HERE.stream()
            .map(
                library ->
                    dynamicContainer(library.name(), Stream.of(library).flatMap(this::testsOf))),
        Stream.of(dynamicTest("the table in the documentation", this::checkTable)));
  }

  private Stream<DynamicNode> testsOf(ClientLibrary library) {
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

  private void checkTable() throws IOException {
    assumeTrue(
        ClientLibraries.HERE.equals(ClientLibraries.ALL), "some libraries need a newer Java");
    table.assertIsCommitted();
  }
}
