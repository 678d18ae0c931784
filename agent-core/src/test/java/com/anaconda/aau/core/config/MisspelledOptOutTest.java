package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key of ours can opt out even if it is misspelled. */
class MisspelledOptOutTest {
  @TempDir private Path home;
  private TestEnvironment environment;
  private final Map<String, String> options = new HashMap<>();

  @BeforeEach
  void home() {
    environment = TestEnvironment.withHome(home);
  }

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
  void doNotTrackInACondarcHasTheRankOfItsFile() throws IOException {
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

  @Test
  void aMisspelledHostListExcludesOtherHosts() throws IOException {
    condarc("anaconda_anon_usage_host: repo.example.com\n");
    assertHosts("repo.example.com");
    assertNoted(
        "anaconda_anon_usage_host",
        "anaconda_anon_usage_hosts: repo.example.com, for no other host");
    condarc("Anaconda-Anon-Usage-Hosts:\n  - repo.example.com\n  - '*.example.org:8081'\n");
    assertHosts("repo.example.com", "*.example.org:8081");
    environment.with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "x.example.org *.example.com");
    assertHosts("x.example.org:8081", "repo.example.com");
    options.put("anaconda-anon-usage-hosts", "elsewhere.example");
    assertHosts();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANACONDA_ANON_USAGE_HOSTS",
        "ANACONDA_ANON_USAGE_HOST",
        "ANACONDA_ANON_USAGE_HSOTS",
        "ANACONDA_ANON_USAGE_OSTS",
        "ANACONDA_ANON_USAGE_HOTS",
        "ANACONDA_ANON_USAGE_hosts",
        "CONDA_ANACONDA_ANON_USAGE_HOST",
        "anaconda_anon_usage_hosts",
      })
  void aMisspelledHostVariableExcludesOtherHosts(String name) {
    environment.with(name, "repo.example.com");
    assertHosts("repo.example.com");
  }

  @Test
  void aHostListNamedAnonymousExcludesOtherHosts() throws IOException {
    condarc("anaconda_anonymous_usage_hosts: [repo.example.com]\n");
    assertHosts("repo.example.com");
    environment.with("ANACONDA_ANONYMOUS_USAGE_HOSTS", "elsewhere.example");
    assertHosts();
  }

  @Test
  void aMisspelledAccountScopeAddsNoHost() throws IOException {
    condarc("anaconda_anon_usage_account_host: [repo.example.com, repo.anaconda.com]\n");
    assertTrue(settings().accountHosts().matches("repo.anaconda.com", 443));
    assertFalse(settings().accountHosts().matches("repo.example.com", 443));
    assertFalse(settings().accountHosts().matches("anaconda.org", 443));
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

  private void assertNoted(String written, String understood) {
    List<Notice> notices = settings().notices();
    assertEquals(1, notices.size(), notices::toString);
    assertEquals(Notice.Kind.ALMOST_RIGHT, notices.get(0).kind());
    assertEquals(written, notices.get(0).written());
    assertEquals(understood, notices.get(0).understood());
  }

  private void assertHosts(String... hosts) {
    assertEquals(String.join(", ", hosts), settings().all().get(2).value());
  }

  private void condarc(String text) throws IOException {
    Files.writeString(home.resolve(".condarc"), text);
  }

  private Settings settings() {
    var built = environment.build();
    return Settings.resolve(built, options, SearchPath.of(built), Debug.off());
  }
}
