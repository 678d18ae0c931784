package com.anaconda.aau.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code info} explains everything and gives nothing away. */
class InfoCommandTest {

  @TempDir Path home;

  @Test
  void saysWhatEachSettingAndTokenIsFrom() throws IOException {
    Files.writeString(home.resolve(".condarc"), "anaconda_anon_usage_hosts: [repo.example.com]\n");
    CommandRun run =
        CommandRun.of(home, Map.of("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme-corp"), "info");
    assertEquals(0, run.exitCode());
    assertTrue(
        run.out().contains("  anaconda_anon_usage_hosts: repo.example.com <- ~/.condarc"),
        run.toString());
    assertTrue(run.out().contains("  c/. (client) <- ~/.conda/aau_token"), run.toString());
    assertTrue(
        run.out().contains("  o/. (organization) <- ANACONDA_ANON_USAGE_ORG_TOKEN"),
        run.toString());
    assertTrue(run.out().get(run.out().size() - 1).matches("  aau/[0-9.]+ c/\\. s/\\. o/\\."));
  }

  @Test
  void showsNoValueOfAToken() throws IOException {
    CommandRun run =
        CommandRun.of(home, Map.of("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme-corp"), "info");
    String client = Files.readString(home.resolve(".conda/aau_token"));
    assertFalse(run.toString().contains(client), run.toString());
    assertFalse(run.toString().contains("acme-corp"), run.toString());
    assertFalse(run.toString().contains(home.toString()), run.toString());
  }

  @Test
  void saysWhoSwitchedItOff() {
    CommandRun run = CommandRun.of(home, Map.of("DO_NOT_TRACK", "1"), "info");
    assertTrue(run.out().contains("  anaconda_anon_usage: false <- DO_NOT_TRACK"), run.toString());
    assertTrue(run.out().contains("Tokens: none"), run.toString());
  }
}
