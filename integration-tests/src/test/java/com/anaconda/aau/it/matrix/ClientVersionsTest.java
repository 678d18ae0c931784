package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaVersion;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * Puts every version of every library through the core requirements for a client, and checks that
 * each has the methods that the agent and its hooks rely on. Then checks the table in the
 * documentation against the results.
 */
@Exhaustive
@Order(1)
class ClientVersionsTest {

  private final ClientsTable table = new ClientsTable();
  private final VersionTests tests = new VersionTests(table);

  @BeforeAll
  static void fetch() {
    VersionTests.fetch(ClientLibraries.HERE);
  }

  @TestFactory
  Stream<DynamicNode> everyVersionMeetsTheCoreRequirements() {
    return Stream.concat(
        ClientLibraries.ALL.stream()
            .map(
                library ->
                    ClientLibraries.HERE.contains(library)
                        ? dynamicContainer(library.name(), Stream.of(library).flatMap(tests::of))
                        : dynamicTest(library.name(), () -> skip(library))),
        Stream.of(dynamicTest("the table in the documentation", this::checkTable)));
  }

  private void skip(ClientLibrary library) throws IOException {
    table.addUnseen(library);
    assumeTrue(false, "the library needs Java " + library.java());
  }

  private void checkTable() throws IOException {
    assumeTrue(JavaVersion.OF_FORKS >= 17, "too many libraries need a later Java version");
    table.assertIsCommitted();
  }
}
