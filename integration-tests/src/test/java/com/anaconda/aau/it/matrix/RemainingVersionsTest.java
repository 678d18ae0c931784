package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import com.anaconda.aau.it.harness.Exhaustive;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Runs the versions that {@link ClientVersionsTest} leaves out: those of AWS CRT, and of gRPC on
 * its relocated Netty.
 */
@Exhaustive
@EnabledIfSystemProperty(
    named = "it.published",
    matches = "true",
    disabledReason = "downloads a gigabyte and a half: runs only with -Dit.published=true")
class RemainingVersionsTest {

  private final VersionTests tests = new VersionTests(new ClientsTable());

  @TestFactory
  Stream<DynamicNode> everyRemainingReleaseLineMeetsTheCoreRequirements() {
    VersionTests.fetch(ClientLibraries.LEFT_OUT);
    return ClientLibraries.LEFT_OUT.stream()
        .map(
            library ->
                dynamicContainer(
                    library.name() + ' ' + library.versions().get(0).number(),
                    Stream.of(library).flatMap(tests::of)));
  }
}
