package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.anaconda.aau.it.harness.Exhaustive;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every version of every library: the core of what a client must pass, and that the methods are
 * there which the agent and its hooks count on. Then that the table in the documentation says what
 * was seen.
 */
@Exhaustive
class ClientVersionsTest {

  private final ClientsTable table = new ClientsTable();
  private final VersionTests tests = new VersionTests(table);

  @BeforeAll
  static void fetch() {
    VersionTests.fetch(ClientLibraries.HERE);
  }

  @TestFactory
  Stream<DynamicNode> everyVersion() {
    return Stream.concat(
        ClientLibraries.HERE.stream()
            .map(
                library -> dynamicContainer(library.name(), Stream.of(library).flatMap(tests::of))),
        Stream.of(dynamicTest("the table in the documentation", this::checkTable)));
  }

  private void checkTable() throws IOException {
    assumeTrue(
        ClientLibraries.HERE.equals(ClientLibraries.ALL), "some libraries need a newer Java");
    table.assertIsCommitted();
  }
}
