package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentsHaveNamesTest {
  @TempDir private Path home;
  private TestEnvironment environment;

  @BeforeEach
  void conda() {
    environment = TestEnvironment.withHome(home).with("CONDA_ROOT", home.resolve("root"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-variable", "in condarc", "root/envs", ".conda/envs"})
  void findsAnEnvironmentInEveryDirectory(String directory) throws IOException {
    environment.with("CONDA_ENVS_DIRS", home.resolve("missing") + ":" + home + "/in-variable");
    Files.writeString(home.resolve(".condarc"), "envs_dirs: ['~/in condarc']\n");
    Path prefix = Files.createDirectories(home.resolve(directory).resolve("science"));

    assertEquals(prefix, find("science"));
    assertNull(find("scienc"));
  }

  @Test
  void findsTheRoot() {
    assertEquals(home.resolve("root"), find("base"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../root", "a/b"})
  void aPathIsNotAName(String name) throws IOException {
    Files.createDirectories(home.resolve(".conda/envs/a/b"));
    Files.createDirectories(home.resolve("root/envs"));

    assertNull(find(name));
  }

  private Path find(String name) {
    return NamedEnvironment.find(name, environment.build(), Debug.off());
  }
}
