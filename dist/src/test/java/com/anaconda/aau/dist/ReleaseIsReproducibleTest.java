package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the packages again in another folder, time zone and locale. */
class ReleaseIsReproducibleTest {

  private static final List<String> SOURCES =
      List.of(
          "pom.xml",
          "README.md",
          "SECURITY.md",
          "CHANGELOG.md",
          "LICENSE",
          "docs",
          "dist/pom.xml",
          "dist/build.xml",
          "dist/src",
          "agent/target/classes",
          "agent-core/target/classes");

  @TempDir private Path copy;

  @Test
  void aSecondBuildMakesIdenticalPackages() throws IOException {
    for (String source : SOURCES) {
      copy(Distribution.PROJECT.resolve(source), copy.resolve(source));
    }
    ProcessBuilder maven =
        new ProcessBuilder(
            System.getProperty("kit.maven.home") + "/bin/mvn",
            "-B",
            "-o",
            "-Prelease",
            "-Dmaven.test.skip",
            "-Dspotless.check.skip",
            "-Dmaven.repo.local=" + System.getProperty("kit.maven.repository"),
            "-Dit.agent=" + Distribution.agent(),
            "package");
    maven.directory(copy.resolve("dist").toFile());
    maven.environment().put("TZ", "Pacific/Apia");
    maven.environment().put("LC_ALL", "C");
    maven.environment().remove("MAVEN_GPG_KEY");

    Outcome.of(maven).succeeded();

    try (Stream<Path> built = Files.list(Distribution.FOLDER)) {
      List<Path> packages =
          built.filter(file -> file.toString().matches(".*\\.(deb|rpm|tar)")).toList();
      assertEquals(4, packages.size(), packages::toString);
      for (Path file : packages) {
        Path again = copy.resolve("dist/target").resolve(file.getFileName());
        assertEquals(-1, Files.mismatch(file, again), file::toString);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
    if (Files.isDirectory(from)) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }
}
