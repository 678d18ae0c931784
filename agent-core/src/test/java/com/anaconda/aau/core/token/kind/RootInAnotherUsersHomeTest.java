package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.core.ForkedJvm;
import com.anaconda.aau.core.TokenStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** As with {@code sudo -E}, the JVM runs as root, but {@code HOME} belongs to another user. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs the Unix user root")
class RootInAnotherUsersHomeTest {
  private static final int SOMEBODY = 1234;
  private static final String TOKEN = "0123456789-_abcdefGHIJ";

  @TempDir private Path directory;
  private Path home;
  private Path conda;

  @BeforeEach
  void homeOfSomebody() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can run a JVM as root");
    home = Files.createDirectory(directory.resolve("home"));
    conda = home.resolve(".conda");
    giveAway(home);
  }

  @Test
  void createsNothing() throws IOException {
    assertNull(client(home));
    assertHolds(home);
  }

  @Test
  void createsNothingEvenInADirectoryOwnedByRoot() throws IOException {
    Files.createDirectory(conda);
    assertNull(client(home));
    assertHolds(conda);
  }

  @Test
  void createsNothingThroughALink() throws IOException {
    assertNull(client(Files.createSymbolicLink(directory.resolve("link"), home)));
    assertHolds(home);
    Path own = Files.createDirectory(directory.resolve("own"));
    Files.createSymbolicLink(own.resolve(".conda"), Files.createDirectory(conda));
    assertNull(client(own));
    assertHolds(conda);
  }

  @Test
  void replacesNothing() throws IOException {
    Path file = Files.writeString(Files.createDirectory(conda).resolve("aau_token"), "bad");
    for (boolean ofRoot : new boolean[] {true, false}) {
      if (!ofRoot) {
        giveAway(file);
        giveAway(conda);
      }
      assertNull(client(home));
      assertEquals("bad", Files.readString(file));
      assertHolds(conda, "aau_token");
    }
  }

  @Test
  void usesAValidTokenAndWritesNothingBesideIt() throws IOException {
    Files.writeString(Files.createDirectory(conda).resolve("aau_token"), TOKEN);
    giveAway(conda);
    assertEquals(TOKEN, client(home));
    assertHolds(conda, "aau_token");
  }

  @Test
  void createsNoEnvironmentTokenNowOrAtExit() throws IOException {
    Path prefix = Files.createDirectory(home.resolve("prefix"));
    assertNull(token(directory, prefix, 'e'));
    assertHolds(prefix);
    giveAway(prefix);
    assertNull(token(directory, prefix, 'e'));
    assertHolds(prefix);
    assertNull(token(directory, home.resolve("new"), 'e'));
    assertHolds(home, "prefix");
  }

  @Test
  void createsATokenInItsOwnHome() throws IOException {
    Path own = Files.createDirectory(directory.resolve("own"));
    String token = client(own);
    assertNotNull(token);
    assertEquals(token, Files.readString(own.resolve(".conda/aau_token")));
  }

  private static String client(Path home) {
    return token(home, null, 'c');
  }

  private static String token(Path home, Path prefix, char kind) {
    Map<String, String> variables = new HashMap<>(ForkedJvm.home(home));
    if (prefix != null) {
      variables.put("CONDA_PREFIX", prefix.toString());
    }
    try (ForkedJvm jvm = ForkedJvm.startWithoutLibraries(List.of(), variables)) {
      String answer = jvm.go().readLine();
      assertEquals("", jvm.end().errors());
      return TokenStrings.token(answer, kind);
    }
  }

  private static void giveAway(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", SOMEBODY);
  }

  private static void assertHolds(Path directory, String... names) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      assertEquals(
          List.of(names), all.map(each -> each.getFileName().toString()).sorted().toList());
    }
  }
}
