package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base class for tests of the settings that variables, options and a condarc add up to. */
abstract class SettingsSuite {
  @TempDir Path home;
  TestEnvironment environment;
  final Map<String, String> options = new HashMap<>();

  @BeforeEach
  void home() {
    environment = TestEnvironment.withHome(home);
  }

  final void assertNoted(String written, String understood) {
    List<Notice> notices = settings().notices();
    assertEquals(1, notices.size(), notices::toString);
    assertEquals(Notice.Kind.ALMOST_RIGHT, notices.get(0).kind());
    assertEquals(written, notices.get(0).written());
    assertEquals(understood, notices.get(0).understood());
  }

  final void assertHosts(String... hosts) {
    assertEquals(String.join(", ", hosts), settings().all().get(2).value());
  }

  final void condarc(String text) throws IOException {
    Files.writeString(home.resolve(".condarc"), text);
  }

  final Settings settings() {
    var built = environment.build();
    return Settings.resolve(built, options, SearchPath.of(built), Debug.off());
  }
}
