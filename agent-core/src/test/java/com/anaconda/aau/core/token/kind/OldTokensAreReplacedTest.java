package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting {@code anaconda_anon_usage_rotate}. */
class OldTokensAreReplacedTest {
  private static final String CLIENT = "0123456789-_abcdefGHIJ";
  private static final String ENVIRONMENT = "GHIJ0123456789-_abcdef";

  @TempDir private Path home;
  private Path prefix;
  private Path clientFile;
  private Path environmentFile;

  @BeforeEach
  void savedTokens() throws IOException {
    prefix = home.resolve("prefix");
    clientFile = home.resolve(".conda/aau_token");
    environmentFile = prefix.resolve("etc/aau_token");
    write(clientFile, CLIENT, 400);
    write(environmentFile, ENVIRONMENT, 400);
  }

  private static void write(Path file, String token, int days) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, token);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13 months", "13months", "1 Year", "57-weeks", "399_days", " 1 DAY "})
  void olderTokensAreReplacedInBothFiles(String age) throws IOException {
    String tokens = resolve(age).tokenString();

    assertFalse(tokens.contains(CLIENT) || tokens.contains(ENVIRONMENT), tokens);
    assertTrue(tokens.contains(" c/" + Files.readString(clientFile) + " "), tokens);
    assertTrue(tokens.endsWith(" e/" + Files.readString(environmentFile)), tokens);
    assertEquals(withoutSession(tokens), withoutSession(resolve(age).tokenString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14 months", "2 years", "58 weeks", "401 days", "never", "no", "off"})
  void youngerTokensAreKept(String age) {
    String tokens = resolve(age).tokenString();

    assertTrue(tokens.contains(CLIENT) && tokens.contains(ENVIRONMENT), tokens);
  }

  @Test
  void nothingIsReplacedByDefault() {
    String tokens = AnonUsage.resolve(environment().build(), Map.of()).tokenString();

    assertTrue(tokens.contains(CLIENT) && tokens.contains(ENVIRONMENT), tokens);
  }

  /** It is unclear when the token must go, so it is not sent, and no file is changed either. */
  @ParameterizedTest
  @ValueSource(strings = {"yes", "13", "13 moons", "month", "0 days", "-1 day", "99999 days", "''"})
  void savedTokensAreNotSentIfTheAgeIsUnclear(String age) throws IOException {
    AnonUsage usage = resolve(age.equals("''") ? "" : age);

    assertEquals("s", usage.tokenString().replaceAll("aau/\\S+ |/\\S+", ""));
    assertEquals(CLIENT, Files.readString(clientFile));
    assertEquals(ENVIRONMENT, Files.readString(environmentFile));
    for (MissingToken missing : usage.missing().subList(0, 2)) {
      assertEquals(Reason.UNCLEAR_AGE, missing.reason());
    }
  }

  @Test
  void aTokenThatCannotBeReplacedIsNotSent() throws IOException {
    Path elsewhere = home.resolve("elsewhere");
    Files.move(clientFile, elsewhere);
    Files.createSymbolicLink(clientFile, elsewhere);

    AnonUsage usage = resolve("13 months");

    assertFalse(usage.tokenString().contains(" c/"), usage::tokenString);
    assertEquals(Reason.LINK, usage.missing().get(0).reason());
    assertEquals(CLIENT, Files.readString(elsewhere));
  }

  @Test
  void aFileThatAnotherProcessHasLockedIsLeftAlone() throws IOException {
    try (FileChannel channel = FileChannel.open(clientFile, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertFalse(resolve("13 months").tokenString().contains(" c/"));
      assertTrue(lock.isValid());
    }
    assertEquals(CLIENT, Files.readString(clientFile));
  }

  @Test
  void keepsTheHostId() throws IOException {
    resolve("never");
    String host = Files.readString(home.resolve(".conda/aau_token_host"));

    assertNotEquals(CLIENT, resolve("13 months").tokens().get(0).value());
    assertEquals(host, Files.readString(home.resolve(".conda/aau_token_host")));
  }

  @ParameterizedTest
  @CsvSource({
    "1 month, 2 years, 1 month",
    "2 years, 1 month, 1 month",
    "never, 90 days, 90 days",
    "90 days, no, 90 days",
    "junk, 90 days, unclear",
    "5 weeks, 1 month, 1 month",
    "4 weeks, 1 month, 4 weeks",
  })
  void theShortestAgeOfTheProcessWins(String variable, String option, String expected) {
    assertEquals(
        expected,
        AnonUsage.resolve(
                environment().with("CONDA_ANACONDA_ANON_USAGE_ROTATE", variable).build(),
                Map.of("anaconda_anon_usage_rotate", option))
            .settings()
            .get(6)
            .value());
  }

  private AnonUsage resolve(String age) {
    return AnonUsage.resolve(environment().build(), Map.of("anaconda_anon_usage_rotate", age));
  }

  private TestEnvironment environment() {
    return TestEnvironment.withHome(home).with("CONDA_PREFIX", prefix);
  }

  private static String withoutSession(String tokens) {
    return tokens.replaceAll(" s/\\S+", "");
  }
}
