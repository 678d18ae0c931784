package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.core.ForkedJvm;
import com.anaconda.aau.core.TokenStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All tests use the same JVMs: starting them takes most of the time, and in a fresh JVM, class
 * loading would slow down the race.
 */
class TokensAreSharedAcrossProcessesTest {
  private static final int PROCESSES = Integer.getInteger("aau.test.processes", 16);
  private static final int ROUNDS = Integer.getInteger("aau.test.rounds", 10);

  @TempDir private static Path directory;
  private static List<ForkedJvm> jvms;

  @BeforeAll
  static void start() {
    Map<String, String> variables =
        Map.of(
            "HOME",
            directory.resolve("home").toString(),
            "CONDA_PREFIX",
            directory.resolve("prefix").toString(),
            "CONDA_ANACONDA_ANON_USAGE_ROTATE",
            "13 months");
    jvms = ForkedJvm.start(PROCESSES, variables);
  }

  @AfterAll
  static void stop() {
    jvms.forEach(ForkedJvm::close);
  }

  @Test
  void processesThatStartTogetherInAFreshHomeAgree() throws IOException {
    rounds((home, prefix) -> {});
  }

  @Test
  void processesThatFindBadFilesAgreeOnOneReplacement() throws IOException {
    rounds(
        (home, prefix) -> {
          Files.createDirectories(home.resolve(".conda"));
          Files.createDirectories(prefix.resolve("etc"));
          Files.writeString(home.resolve(".conda/aau_token"), "0123456789-_abcdefGHIJ/");
          Files.writeString(prefix.resolve("etc/aau_token"), "short");
        });
  }

  @Test
  void processesThatFindATokenOfAnotherMachineAgreeOnOneReplacement() throws IOException {
    rounds(
        (home, prefix) -> {
          Files.createDirectories(home.resolve(".conda"));
          Files.writeString(home.resolve(".conda/aau_token"), "0123456789012345678901");
          Files.writeString(home.resolve(".conda/aau_token_host"), "AAAAAAAA");
        });
  }

  @Test
  void processesThatFindOldTokensAgreeOnOneReplacement() throws IOException {
    rounds(
        (home, prefix) -> {
          Files.createDirectories(home.resolve(".conda"));
          Files.createDirectories(prefix.resolve("etc"));
          Path client = home.resolve(".conda/aau_token");
          Path environment = prefix.resolve("etc/aau_token");
          for (Path file : List.of(client, environment)) {
            Files.writeString(file, "0123456789012345678901");
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
          }
        });
  }

  private static void rounds(Round round) throws IOException {
    Path home = directory.resolve("home");
    Path prefix = directory.resolve("prefix");
    for (int i = 0; i < ROUNDS; i++) {
      delete(home);
      delete(prefix);
      Files.createDirectories(home);
      Files.createDirectories(prefix);
      round.prepare(home, prefix);
      jvms.forEach(ForkedJvm::go);
      Set<String> clients = new HashSet<>();
      Set<String> environments = new HashSet<>();
      for (ForkedJvm jvm : jvms) {
        String answer = jvm.readLine();
        clients.add(TokenStrings.token(answer, 'c'));
        environments.add(TokenStrings.token(answer, 'e'));
      }
      assertOne(clients, home.resolve(".conda"), "aau_token", "aau_token_host");
      assertOne(environments, prefix.resolve("etc"), "aau_token");
    }
  }

  private static void assertOne(Set<String> tokens, Path where, String... files)
      throws IOException {
    assertEquals(1, tokens.size(), "tokens: " + tokens);
    String token = tokens.iterator().next();
    assertNotNull(token);
    assertNotEquals("0123456789012345678901", token);
    assertEquals(token, Files.readString(where.resolve("aau_token")));
    Set<String> names = new HashSet<>();
    try (Stream<Path> all = Files.list(where)) {
      all.forEach(each -> names.add(each.getFileName().toString()));
    }
    assertEquals(Set.of(files), names, "files were left over");
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> all = Files.walk(tree)) {
        for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private interface Round {
    void prepare(Path home, Path prefix) throws IOException;
  }
}
