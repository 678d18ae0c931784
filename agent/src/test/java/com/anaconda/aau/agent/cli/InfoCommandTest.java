package com.anaconda.aau.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code info} explains everything and reveals no secret. */
class InfoCommandTest {

  @TempDir Path home;

  @Test
  void showsTheSourceOfEachSettingAndToken() throws IOException {
    Files.writeString(home.resolve(".condarc"), "anaconda_anon_usage_hosts: [repo.example.com]\n");
    CommandRun run =
        CommandRun.of(home, Map.of("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme-corp"), "info");
    assertEquals(0, run.exitCode());
    assertTrue(
        run.out().contains("  anaconda_anon_usage_hosts: repo.example.com <- ~/.condarc"),
        run.toString());
    assertTrue(
        run.out()
            .contains(
                "  no c/ (client): ~/.conda/aau_token holds no token yet; the first request creates"
                    + " one"),
        run.toString());
    assertTrue(
        run.out().contains("  o/. (organization) <- ANACONDA_ANON_USAGE_ORG_TOKEN"),
        run.toString());
    assertTrue(run.out().get(run.out().size() - 1).matches("  aau/[0-9.]+ c/\\. s/\\. o/\\."));
  }

  @Test
  void createsAndChangesNothing() throws IOException {
    Path prefix = Files.createDirectories(home.resolve("env"));
    for (String token : List.of("", "short", "sgzzP8ytS_aywmqkDTJ69g")) {
      Files.createDirectories(home.resolve(".conda"));
      Files.writeString(home.resolve(".conda/aau_token"), token);
      Files.writeString(home.resolve(".conda/aau_token_host"), "AAAAAAAA");
      Map<Path, String> before = tree();
      CommandRun run = CommandRun.of(home, Map.of("CONDA_PREFIX", prefix.toString()), "info");
      assertEquals(before, tree());
      assertTrue(run.out().get(run.out().size() - 1).endsWith(" c/. s/. e/."), run.toString());
    }
    Files.delete(home.resolve(".conda/aau_token"));
    Map<Path, String> before = tree();
    for (String command : List.of("info", "status", "--paths", "--random", "--version", "--help")) {
      CommandRun.of(home, Map.of("CONDA_PREFIX", home + "/no-env"), command);
      CommandRun.of(home, Map.of("CONDA_PREFIX", prefix.toString()), command);
      assertEquals(before, tree(), command);
    }
  }

  private Map<Path, String> tree() throws IOException {
    Map<Path, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        tree.put(file, Files.isDirectory(file) ? "" : Files.readString(file));
      }
    }
    return tree;
  }

  /** What {@code info} predicts is what a request then does. */
  @Test
  void saysBeforehandWhyATokenWillBeMissing() throws IOException {
    Files.createFile(home.resolve(".conda"));
    CommandRun run = CommandRun.of(home, Map.of(), "info");
    assertTrue(
        run.out().contains("  no c/ (client): ~/.conda/aau_token cannot be written"),
        run.toString());
    assertTrue(
        CommandRun.of(home, Map.of(), "--detail")
            .out()
            .contains("  no c/ (client): ~/.conda/aau_token cannot be written"));
  }

  @Test
  void showsNoTokenValues() throws IOException {
    CommandRun.of(home, Map.of());
    CommandRun run =
        CommandRun.of(home, Map.of("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme-corp"), "info");
    String client = Files.readString(home.resolve(".conda/aau_token"));
    assertFalse(run.toString().contains(client), run.toString());
    assertFalse(run.toString().contains("acme-corp"), run.toString());
    assertFalse(run.toString().contains(home.toString()), run.toString());
  }

  @Test
  void saysWhatTurnedTheAgentOff() {
    CommandRun run = CommandRun.of(home, Map.of("DO_NOT_TRACK", "1"), "info");
    assertTrue(run.out().contains("  anaconda_anon_usage: false <- DO_NOT_TRACK"), run.toString());
    assertTrue(run.out().contains("Tokens: none"), run.toString());
    assertTrue(
        run.out().contains("  off because of anaconda_anon_usage: false <- DO_NOT_TRACK"),
        run.toString());
  }

  @Test
  void marksFinalSettings() throws IOException {
    Files.writeString(home.resolve(".condarc"), "anaconda_anon_usage: true #!final\n");
    CommandRun run = CommandRun.of(home, Map.of(), "info");
    assertTrue(
        run.out().contains("  anaconda_anon_usage: true <- ~/.condarc (final)"), run.toString());
  }

  @Test
  void explainsHowAMisspelledSettingWasInterpreted() throws IOException {
    Files.writeString(
        home.resolve(".condarc"),
        "anaconda_anon_usage_host: ['https://repo.example.com/maven2']\n");
    CommandRun run = CommandRun.of(home, Map.of("ANACONDA_ANON_USAGE", "false"), "info");
    assertTrue(
        run.out()
            .contains(
                "  ANACONDA_ANON_USAGE is not the name of a setting; treated as"
                    + " anaconda_anon_usage: false <- ANACONDA_ANON_USAGE"),
        run.toString());
    assertTrue(
        run.out().stream()
            .anyMatch(
                line ->
                    line.startsWith("  https://repo.example.com/maven2 matches no host")
                        && line.endsWith(" <- ~/.condarc")),
        run.toString());
  }

  @Test
  void namesFilesThatAreTooLongOrBroken() throws IOException {
    String key = "anaconda_anon_usage: true\n";
    Files.writeString(home.resolve(".condarc"), key + "# long\n".repeat(3_000));
    CommandRun run = CommandRun.of(home, Map.of(), "info");
    String off = "treated as anaconda_anon_usage: false <- ~/.condarc";
    assertTrue(run.out().contains("  file longer than 16 KB; " + off), run.toString());
    Files.writeString(home.resolve(".condarc"), key + key);
    run = CommandRun.of(home, Map.of(), "info");
    assertTrue(run.out().contains("  file broken; " + off), run.toString());
    assertTrue(
        run.out().contains("  anaconda_anon_usage: false <- ~/.condarc (broken)"), run.toString());
  }

  @Test
  void aSettingCannotForgeALine() throws IOException {
    Files.writeString(
        home.resolve(".condarc"),
        "anaconda_anon_usage_hosts: [\"a\\n"
            + "  anaconda_anon_usage: false <- DO_NOT_TRACK\\e[2J\"]\n");
    CommandRun run = CommandRun.of(home, Map.of(), "info");
    assertFalse(
        run.out().contains("  anaconda_anon_usage: false <- DO_NOT_TRACK?[2J"), run.toString());
    assertFalse(run.toString().contains("\u001b"), run.toString());
  }

  @Test
  void showsNoPasswordOfTheHeartbeatsUrl() {
    Map<String, String> variables =
        Map.of(
            "CONDA_ANACONDA_HEARTBEAT", "https://ada:secret@repo.example.com/",
            "HTTPS_PROXY", "socks5://ada:secret@proxy:1");
    CommandRun run = CommandRun.of(home, variables, "info");
    assertTrue(run.toString().contains("repo.example.com"), run.toString());
    assertFalse(run.toString().contains("secret"), run.toString());
    run = CommandRun.of(home, variables, "heartbeat");
    assertFalse(run.toString().contains("secret"), run.toString());
  }

  @Test
  void saysWhyATokenIsMissing() throws IOException {
    Files.createDirectories(home.resolve(".conda"));
    Files.writeString(home.resolve(".conda/aau_token"), "never a token");
    CommandRun run = CommandRun.of(home, Map.of("ANACONDA_ANON_USAGE_ORG_TOKEN", "a b"), "info");
    for (String line :
        List.of(
            "  no c/ (client): ~/.conda/aau_token holds something that was never a token, so it is"
                + " left alone",
            "  no e/ (environment): no environment is active",
            "  no a/ (anaconda): nobody is logged in",
            "  no o/ (organization): ANACONDA_ANON_USAGE_ORG_TOKEN holds no token",
            "  no m/ (machine): not set")) {
      assertTrue(run.out().contains(line), run.toString());
    }
  }
}
