package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.ForkedJvm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelled environment variable counts if it opts out. */
class MisspelledVariableTest extends SettingsSuite {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANACONDA_ANON_USAGE",
        "anaconda_anon_usage",
        "ANACONDA-ANON-USAGE",
        "AnacondaAnonUsage",
        "ANACONDA_ANON_USAGES",
        "ANACONDA_ANON_USGAE",
        "ANACONDA_ANON_USAG",
        "Conda_ANACONDA_ANON_USAGE",
        "conda_anaconda_anon_usage",
        "CONDA_ANACONDA_ANON_USAGES",
        "CONDA_ANACONDA_ANO_USAGE",
        "CNDA_ANACONDA_ANON_USAGE",
        " ANACONDA_ANON_USAGE ",
        "_ANACONDA_ANON_USAGE_",
        "\"ANACONDA_ANON_USAGE\"",
        "ANACONDA_ANONYMOUS_USAGE",
        "CONDA_ANACONDA_ANONYMOUS_USAGE",
      })
  void aMisspelledVariableOptsOut(String name) {
    environment.with(name, "true");
    assertTrue(settings().enabled(), "a yes changes nothing");
    assertNoted(name, "anaconda_anon_usage, and ignored because it does not opt out");
    for (String no : new String[] {"false", "0", "", "No", "whatever"}) {
      environment.with(name, no);
      assertFalse(settings().enabled(), no);
      assertNoted(name, "anaconda_anon_usage: false");
    }
    environment.with("CONDA_ANACONDA_ANON_USAGE", "true");
    options.put("anaconda_anon_usage", "true");
    assertFalse(settings().enabled(), "an opt-in elsewhere must not override it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do_not_track",
        "DONOTTRACK",
        "DO-NOT-TRACK",
        "DO_NOT_TRAK",
        "Do_Not_Track",
        "CONDA_DO_NOT_TRACK"
      })
  void aMisspelledDoNotTrackOptsOut(String name) {
    environment.with(name, "1").with("CONDA_ANACONDA_HEARTBEAT", "true");
    assertFalse(settings().enabled());
    assertNull(settings().heartbeat());
    assertTrue(settings().forbidsHeartbeat());
    assertEquals(name, settings().notices().get(0).written());
    environment.with(name, "0");
    assertTrue(settings().enabled());
    assertEquals("true", String.valueOf(settings().heartbeat()));
  }

  @ParameterizedTest
  @CsvSource({
    "ANACONDA_HEARTBEAT, true",
    "CONDA_ANACONDA_HEARTBEATS, https://example.com/",
    "CONDA_ANACONDA_HEARBEAT, true"
  })
  void aMisspelledHeartbeatCanOnlyOptOut(String name, String value) {
    environment.with(name, value);
    assertNull(settings().heartbeat());
    assertNoted(name, "anaconda_heartbeat, and ignored because it does not opt out");
    options.put("anaconda_heartbeat", "true");
    assertEquals("true", String.valueOf(settings().heartbeat()));
    environment.with(name, "false");
    assertNull(settings().heartbeat());
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, true"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts a Unix shell")
  void honorsAVariableWhoseNameTheJdkCannotDecode(String value, boolean on) {
    String command =
        "exec env \"$(printf 'ANACONDA_ANON_USAG\\303\\211')=" + value + "\" LC_ALL=C \"$@\"";
    Map<String, String> variables = Map.of("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", "/none");
    try (ForkedJvm jvm =
        ForkedJvm.startWithoutLibraries(List.of("/bin/sh", "-c", command, "sh"), variables)) {
      String tokens = jvm.go().readLine();
      assertTrue(tokens.startsWith("aau/"), tokens);
      assertEquals(on, tokens.contains(" s/"), tokens);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANACONDA_ANON_USAGE_DEBUG",
        "ANACONDA_ANON_USAGE_DEBUG_PREFIX",
        "ANACONDA_ANON_USAGE_ORG_TOKEN",
        "ANACONDA_ANON_USAGE_INSTALLER_TOKEN",
        "ANACONDA_ANON_USAGE_MACHINE_TOKEN",
        "ANACONDA_ANON_USAGE_AUDIT",
        "ANACONDA_ANON_USAGE_AUDIT_VALUES",
        "ANACONDA_ANON_USAGE_READ_CHAOS",
        "ANACONDA_ANON_USAGE_WRITE_CHAOS",
        "ANACONDA_AUTH_API_KEY",
        "CONDA_ANON_USAGE_TOTALS",
        "NOTIFY_SOCKET",
        "TRACK",
        "DO_NOT",
        "HEARTBEAT",
      })
  void unrelatedVariablesAreIgnored(String name) {
    environment.with(name, "");
    assertTrue(settings().enabled());
    assertEquals(List.of(), settings().notices());
  }
}
