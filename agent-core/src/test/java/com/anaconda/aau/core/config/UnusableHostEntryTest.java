package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry in a list of hosts that can match no host. */
class UnusableHostEntryTest {
  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://repo.example.com/maven2",
        "repo.example.com/maven2",
        "http://repo.example.com",
        "repo.*",
        "*repo.example.com",
        "*.10.0.0.1",
        "me@repo.example.com",
        "repo.example.com:99999",
        "[::1",
      })
  void isReported(String entry) throws IOException {
    condarc("anaconda_anon_usage_hosts: ['" + entry + "', good.example]\n");
    Settings settings = settings();
    assertFalse(settings.hosts().matches("repo.example.com", 443));
    assertTrue(settings.hosts().matches("good.example", 443));
    assertEquals(1, settings.notices().size());
    assertEquals(Notice.Kind.MATCHES_NO_HOST, settings.notices().get(0).kind());
    assertEquals(entry, settings.notices().get(0).written());
  }

  /** YAML reads each of these entries as a mapping or a nested list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- repo.example.com: 8081 | repo.example.com: 8081",
        "- repo.example.com : 8081 # Nexus | repo.example.com : 8081 # Nexus",
        "- {host: repo.example.com, port: 8081} | {host: repo.example.com, port: 8081}",
        "- ['*'] | ['*']",
        "- - '*' | - '*'",
        "repo.example.com: 8081 | repo.example.com: 8081",
      })
  void isReportedIfItIsNotAString(String entry, String named) throws IOException {
    for (String key : new String[] {"hosts", "account_hosts", "host"}) {
      condarc("anaconda_anon_usage_" + key + ":\n  " + entry + "\n");
      Settings settings = settings();
      assertFalse(
          settings.accountHosts().matches("repo.example.com", 8081)
              && settings.hosts().matches("repo.example.com", 8081));
      assertFalse(
          settings.accountHosts().matches("repo.anaconda.com", 443)
              && settings.hosts().matches("repo.anaconda.com", 443));
      Notice notice = settings.notices().get(0);
      assertEquals(Notice.Kind.MATCHES_NO_HOST, notice.kind());
      assertEquals(named, notice.written());
    }
  }

  @Test
  void doesNotInvalidateOtherEntries() throws IOException {
    condarc("anaconda_anon_usage_hosts:\n  - repo.example.com: 8081\n  - good.example\n");
    assertEquals("good.example", settings().all().get(2).value());
    assertEquals(1, settings().notices().size());
  }

  @Test
  void isNotReportedIfItMatches() throws IOException {
    condarc("anaconda_anon_usage_hosts: ['*', '*:8081', '[::1]:80', Example.COM., '*.x']\n");
    assertEquals(List.of(), settings().notices());
  }

  private void condarc(String text) throws IOException {
    Files.writeString(home.resolve(".condarc"), text);
  }

  private Settings settings() {
    var environment = TestEnvironment.withHome(home).build();
    return Settings.resolve(environment, Map.of(), SearchPath.of(environment), Debug.off());
  }
}
