package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelled agent option counts if it opts out. */
class MisspelledOptionTest extends SettingsSuite {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anaconda-anon-usage",
        "Anaconda_Anon_Usage",
        "anaconda_anon_usage:",
        "anaconda_anon_usages",
        "anaconda_anonusage",
        "'anaconda_anon_usage",
        "--anaconda-anon-usage",
        "CONDA_ANACONDA_ANON_USAGE",
        "conda-anaconda-anon-usages",
        "anaconda_anonymous_usage",
      })
  void aMisspelledOptionOptsOut(String name) {
    options.put(name, "false");
    options.put("anaconda_anon_usage", "true");
    assertFalse(settings().enabled());
    assertNoted(name, "anaconda_anon_usage: false");
    options.put(name, "true");
    options.remove("anaconda_anon_usage");
    environment.with("CONDA_ANACONDA_ANON_USAGE", "false");
    assertFalse(settings().enabled());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DO_NOT_TRACK", "do-not-track", "DoNotTrack:"})
  void doNotTrackAsAnOptionOptsOut(String name) {
    environment.with("CONDA_ANACONDA_HEARTBEAT", "true");
    for (String yes : new String[] {"1", "true", ""}) {
      options.put(name, yes);
      assertFalse(settings().enabled(), yes);
      assertNull(settings().heartbeat());
      assertTrue(settings().forbidsHeartbeat());
      assertEquals(name, settings().notices().get(0).written());
    }
    options.put(name, "0");
    assertTrue(settings().enabled());
    assertEquals(List.of(), settings().notices());
  }
}
