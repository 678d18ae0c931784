package com.anaconda.aau.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests refer to a hook for the artifacts that its rows fit. */
class CatalogRowsTest {

  @TempDir private Path directory;
  private CatalogRows rows;

  @BeforeEach
  void readsRows() throws IOException {
    Path file = directory.resolve("rows.txt");
    Files.writeString(
        file,
        """
        AauToyHook toy/One toy:toy:1.9 toy:toy:1.10
        AauToyHook toy/One toy:toy:2.0 toy:toy:3.1
        AauToyHook toy/Two toy:toy-http2:2.0 toy:toy-http2:4.0
        AauJdkHook java/Three
        """);
    rows = CatalogRows.in(file);
  }

  @Test
  void findsTheOldestAndTheNewestVersion() {
    assertEquals(
        List.of("toy:toy:1.9", "toy:toy:2.5", "toy:toy-http2:4.0"),
        rows.versions("AauToyHook", "", "oldest 2.5 newest"));
  }

  @Test
  void selectsArtifactsByPartOfTheirNames() {
    assertEquals(
        List.of("toy:toy-http2:2.0", "toy:toy-http2:2.5"),
        rows.versions("AauToyHook", "http2", "oldest 2.5"));
  }

  @Test
  void refusesAVersionThatNoRowCovers() {
    assertThrows(
        IllegalArgumentException.class, () -> rows.versions("AauToyHook", "http2", "1.10"));
  }

  @Test
  void refusesAnUnknownHook() {
    assertThrows(IllegalArgumentException.class, () -> rows.versions("AauToiHook", "", "newest"));
    assertThrows(IllegalArgumentException.class, () -> rows.versions("AauJdkHook", "", "newest"));
  }
}
