package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a directory with very many files would take the time and memory of the program. */
class LargeDirectoryMeansOffTest {

  private static final String LONG = "x".repeat(240);

  @TempDir private Path home;
  private Path condarcs;

  @BeforeEach
  void createTheDirectory() throws IOException {
    condarcs = Files.createDirectories(home.resolve(".conda/condarc.d"));
  }

  @Test
  void readsUpTo256Files() throws IOException {
    for (int i = 0; i < 256; i++) {
      Files.createFile(condarcs.resolve(i + ".yml"));
      Files.createFile(condarcs.resolve(i + ".txt"));
    }
    assertTrue(settings().enabled());

    Files.createFile(condarcs.resolve("256.yaml"));
    assertOff();
  }

  @Test
  void doesNotListADirectoryThatIsItselfLarge() throws IOException {
    for (int i = 0; condarcs.toFile().length() <= 1 << 17 && i < 10_000; i++) {
      Files.createFile(condarcs.resolve(LONG + i));
    }
    assumeTrue(condarcs.toFile().length() > 1 << 17, "the length of a directory does not grow");
    assertOff();
  }

  private void assertOff() {
    Settings settings = settings();
    assertFalse(settings.enabled());
    assertEquals(
        List.of(
            "too many files in the directory; treated as anaconda_anon_usage: false <- "
                + condarcs),
        settings.notices().stream().map(Notice::toString).toList());
  }

  private Settings settings() {
    var built = TestEnvironment.withHome(home).build();
    return Settings.resolve(built, Map.of(), SearchPath.of(built), Debug.off());
  }
}
