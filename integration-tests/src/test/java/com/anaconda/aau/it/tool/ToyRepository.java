package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.anaconda.aau.it.harness.Build;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A Maven repository with a single artifact, {@code com.example:toy:1.0}. */
final class ToyRepository {

  static final String COORDINATES = "com.example:toy:1.0";

  private static final String JAR = "toy-1.0.jar";

  private static final String POM =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>toy</artifactId>
        <version>1.0</version>
      </project>
      """;

  private final Path root = Build.freshDirectory("repository");
  private final Path artifact = root.resolve("com/example/toy/1.0");

  ToyRepository() {
    try {
      Files.createDirectories(artifact);
      Files.writeString(artifact.resolve("toy-1.0.pom"), POM);
      try (OutputStream file = Files.newOutputStream(jar());
          JarOutputStream jar = new JarOutputStream(file)) {
        jar.putNextEntry(new JarEntry("toy.txt"));
        jar.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  /** The artifact's jar, which tools also publish under another name. */
  Path jar() {
    return artifact.resolve(JAR);
  }

  /** Asserts that the folder holds the artifact somewhere, and that every copy is complete. */
  void assertArrivedIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> found = files.filter(file -> file.endsWith(JAR)).toList();
      assertFalse(found.isEmpty(), () -> directory + " does not contain the artifact");
      for (Path file : found) {
        assertArrayEquals(Files.readAllBytes(jar()), Files.readAllBytes(file));
      }
    }
  }
}
