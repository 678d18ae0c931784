package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelled key of a condarc counts if it opts out. */
class MisspelledCondarcKeyTest extends SettingsSuite {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!str anaconda_anon_usage",
        "!x anaconda_anon_usage",
        "Anaconda_Anon_Usage",
        "anaconda-anon-usage",
        "anaconda anon usage",
        "anaconda_anon_usages",
        "\"anaconda_anon_usage \"",
        "\"anaconda\\u002danon-usage\"",
        "\"An\\x61conda_Anon_Usag\\x65\"",
        "anaconda_аnon_usage", // one letter is Cyrillic
        "anaconda\u2010anon\u2010usage", // with the hyphens of word processors
        "anaconda\u200b_anon\u200b_usage",
        "CONDA_ANACONDA_ANON_USAGE",
        "anaconda_anonymous_usage",
        "Anaconda-Anonimous-Usage",
        "CONDA_ANACONDA_ANONYMOUS_USAGE",
      })
  void aMisspelledCondarcKeyOptsOut(String key) throws IOException {
    condarc(key + ": false\n");
    assertFalse(settings().enabled());
    assertEquals("anaconda_anon_usage: false", settings().notices().get(0).understood());
    condarc(key + ": false\nanaconda_anon_usage: true #!final\n");
    assertFalse(settings().enabled(), "next to a yes");
    condarc(key + ": true\n");
    assertTrue(settings().enabled());
    Files.createDirectories(home.resolve(".conda"));
    Files.writeString(home.resolve(".conda/.condarc"), "anaconda_anon_usage: false\n");
    assertFalse(settings().enabled(), "a misspelled opt-in must not count");
  }

  /** YAML, and therefore conda, reads each of these as the exact key. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"anaconda\\u005fanon_usage\"",
        "\"anaconda\\x5fanon_usage\"",
        "\"\\U00000061naconda_anon_usage\"",
        "? \"anaconda_an\\\n   on_usage\"\n",
        "? |-\n  anaconda_anon_usage\n",
        "! anaconda_anon_usage",
      })
  void acceptsAKeyInAnyNotationThatYamlAllows(String key) throws IOException {
    condarc(key + ": false\n");
    assertFalse(settings().enabled());
    assertEquals(List.of(), settings().notices());
  }

  /** Conda ignores settings in a merged mapping. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "base: &b {anaconda_anon_usage: false}\n<<: *b\n",
        "<<: {anaconda_anon_usage: false}\n",
        "a: &a {anaconda_anon_usage: false}\n<<: [{b: c}, {<<: *a}]\n",
      })
  void aMergedKeyIsReported(String text) throws IOException {
    condarc(text);
    assertTrue(settings().enabled());
    assertEquals(1, settings().notices().size());
    assertEquals(Notice.Kind.MERGED, settings().notices().get(0).kind());
    assertEquals("anaconda_anon_usage", settings().notices().get(0).written());
  }

  /** The option means the same as the variable of that name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "do_not_track",
        "DO_NOT_TRACK",
        "do-not-track",
        "doNotTrack",
        "do not track",
        "do_not_trak",
        "CONDA_DO_NOT_TRACK",
        "'do_not_track'",
        "\"do\\u005fnot_track\"",
        "!!str do_not_track",
      })
  void doNotTrackInACondarcOptsOut(String key) throws IOException {
    String heartbeat = "anaconda_heartbeat: true\n";
    for (String yes : new String[] {"true", "1", "'yes'", "on", "[]", "{a: b}", "whatever"}) {
      condarc(heartbeat + key + ": " + yes + "\n");
      assertFalse(settings().enabled(), yes);
      assertNull(settings().heartbeat());
      assertTrue(settings().forbidsHeartbeat());
      assertEquals("anaconda_anon_usage: false", settings().notices().get(0).understood());
    }
    for (String no : new String[] {"false", "0", "'no'", "off", "", "''", "~"}) {
      condarc(heartbeat + key + ": " + no + "\n");
      assertTrue(settings().enabled(), no);
      assertEquals("true", String.valueOf(settings().heartbeat()));
      assertEquals(List.of(), settings().notices());
    }
    condarc(key + ": true\nanaconda_anon_usage: true #!final\n");
    assertFalse(settings().enabled(), "next to a yes");
  }

  @Test
  void doNotTrackInACondarcHasItsFilesPrecedence() throws IOException {
    Path system = Files.createDirectories(home.resolve("system"));
    environment.with("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", system.toString());
    condarc("do_not_track: true\n");
    Files.writeString(system.resolve("condarc"), "anaconda_anon_usage: true\n");
    assertFalse(settings().enabled());
    Files.writeString(system.resolve("condarc"), "anaconda_anon_usage: true #!final\n");
    assertTrue(settings().enabled(), "the administrator's lock must win");
    condarc("anaconda_anon_usage: true\n");
    Files.writeString(system.resolve("condarc"), "do_not_track: true #!final\n");
    assertFalse(settings().enabled(), "the administrator's lock must win");
    options.put("anaconda_anon_usage", "true");
    assertFalse(settings().enabled(), "the administrator's lock must win");
  }
}
