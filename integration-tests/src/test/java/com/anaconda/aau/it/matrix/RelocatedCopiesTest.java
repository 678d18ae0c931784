package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests shaded libraries: the first and last version of each, shaded as an application would shade
 * it, and copies that others have shaded and published.
 */
@Exhaustive
@Order(2)
class RelocatedCopiesTest {

  @TestFactory
  Stream<DynamicTest> tagsRequestsOfEveryRelocatedCopy() {
    List<Copy> copies =
        Stream.concat(
                ClientLibraries.HERE.stream().flatMap(RelocatedCopiesTest::firstAndLast),
                ClientLibraries.PUBLISHED_COPIES.stream()
                    .map(library -> new Copy(library, library.versions().get(0))))
            .toList();
    Libraries.fetch(
        copies.stream().map(copy -> copy.library.classPath().coordinatesOf(copy.version)).toList());
    List<List<Path>> classPaths = copies.parallelStream().map(Copy::classPath).toList();
    try (VersionsRun run = new VersionsRun(List.of("-Djdk.tls.client.protocols=TLSv1.2"))) {
      for (int i = 0; i < copies.size(); i++) {
        Copy copy = copies.get(i);
        run.add(copy.name(), copy.library.caller(), copy.library.dialogue(), classPaths.get(i));
      }
      Map<String, Evidence> seen = run.withAgent();
      Map<String, Evidence> without =
          run.withoutAgent(copies.stream().filter(Copy::isMarked).map(Copy::name).toList());
      return copies.stream()
          .map(
              copy ->
                  dynamicTest(
                      copy.name(),
                      () ->
                          seen.get(copy.name())
                              .assertPasses(copy.library, copy.version, without.get(copy.name()))));
    }
  }

  private static Stream<Copy> firstAndLast(ClientLibrary library) {
    List<ClientVersion> versions = library.versions();
    return Stream.of(versions.get(0), versions.get(versions.size() - 1))
        .distinct()
        .map(version -> new Copy(library, version));
  }

  private record Copy(ClientLibrary library, ClientVersion version) {

    String name() {
      return (library.name() + " " + version.coordinates()).replaceAll("[^\\w.]+", "-");
    }

    List<Path> classPath() {
      return library.classPath().relocated(version, "shop/shaded/");
    }

    boolean isMarked() {
      return !library.failuresOf(version).isEmpty();
    }
  }
}
