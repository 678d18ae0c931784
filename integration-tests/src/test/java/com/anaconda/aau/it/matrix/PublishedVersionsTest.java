package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.PublishedArtifact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Checks that every version ever released has what the catalog and the hooks rely on, without
 * running it. {@link ClientVersionsTest} runs only the last version of each line.
 */
@Exhaustive
@EnabledIfSystemProperty(
    named = "it.published",
    matches = "true",
    disabledReason = "downloads three thousand jars, 3.4 GB: runs only with -Dit.published=true")
class PublishedVersionsTest {

  private final AgentCatalog catalog = AgentCatalog.ofJar();
  private final ShapesTable table = new ShapesTable();

  @TestFactory
  Stream<DynamicTest> everyReleaseIsAsTheTableSays() {
    return Stream.concat(
        CatalogArtifact.all().stream()
            .map(artifact -> dynamicTest(artifact.coordinates(), () -> look(artifact))),
        Stream.of(dynamicTest("the table in the documentation", table::assertIsCommitted)));
  }

  private void look(CatalogArtifact artifact) {
    PublishedArtifact published = artifact.published();
    List<String> versions = published.versions().stream().filter(artifact::has).toList();
    assertNotEquals(List.of(), versions);
    for (String version : versions) {
      Optional<ClassFiles> classes = published.jar(version).map(ClassFiles::ofOne);
      if (classes.isEmpty()) {
        table.add(artifact, version, null);
      } else if (!classes.get().names().isEmpty()) { // otherwise it only points to another artifact
        table.add(artifact, version, Shape.of(catalog, classes.get()));
      }
    }
  }
}
