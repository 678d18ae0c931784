package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** What this build has made. */
final class Distribution {

  /** The project's root. Tests run in the directory of their module. */
  static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  static final Path FOLDER = PROJECT.resolve("dist/target");

  static final String VERSION = System.getProperty("it.version");

  private Distribution() {}

  /** The jar that is in the packages and the image. */
  static Path agent() {
    return existing(Path.of(System.getProperty("it.agent")));
  }

  static Path image(String architecture) {
    return existing(FOLDER.resolve("aau-" + VERSION + "-" + architecture + ".tar"));
  }

  private static Path existing(Path file) {
    assertTrue(Files.isRegularFile(file), () -> file + " does not exist");
    return file;
  }
}
