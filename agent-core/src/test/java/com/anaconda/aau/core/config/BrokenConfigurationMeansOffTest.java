package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.ForkedJvm;
import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.TokenStrings;
import com.anaconda.aau.core.Version;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BrokenConfigurationMeansOffTest {
  private static final String ON = "anaconda_anon_usage: true\n";

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ON + "a: [\n",
        ON + "a: b: c\n",
        ON + ON,
        ON + "a: {b: 1, b: 2}\n",
        ON + "1: a\n0x1: b\n",
        ON + "a: !foo b\n",
        ON + "a: !foo [b]\n",
        ON + "a: !!java.net.URL ['http://127.0.0.1/']\n",
        ON + "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]\n",
        ON + "a: !!binary aGVsbG8=\n",
        ON + "a: *unknown\n",
        ON + "a: 2001-12-14\n",
        ON + "---\na: b\n",
        ON + "<<: text\n",
        ON + "a: \0\n",
        ON + "a: \u0007\n",
        ON + "\ta: b\n",
        "- anaconda_anon_usage: true\n",
        "anaconda_anon_usage\n",
        "'anaconda_anon_usage: true'\n",
        "anaconda_anon_usage: [true]\n",
        "anaconda_anon_usage: {true: true}\n",
        "anaconda_anon_usage: junk\n",
      })
  void turnsTokensOffForAFileThatCondaRefuses(String text) throws IOException {
    assertOff(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Conda loads every file and value before it decides, so it stops with an error. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ON + ON,
        "anaconda_anon_usage\n",
        ON + "a: !foo b\n",
        "anaconda_anon_usage: [true]\n",
        "anaconda_anon_usage: {true: true}\n",
      })
  void turnsTokensOffWhateverTheUsersOtherSourcesSay(String refused) throws IOException {
    Path conda = Files.createDirectory(home.resolve(".conda"));
    for (String[] each :
        new String[][] {
          {".condarc", "anaconda_anon_usage: true  #!final\n", "condarc", refused},
          {".condarc", refused, "condarc", "anaconda_anon_usage: true  #!final\n"},
        }) {
      Files.writeString(conda.resolve(each[0]), each[1]);
      Files.writeString(conda.resolve(each[2]), each[3]);
      TestEnvironment environment =
          TestEnvironment.withHome(home).with("CONDA_ANACONDA_ANON_USAGE", "true");
      AnonUsage usage =
          AnonUsage.resolve(environment.build(), Map.of("anaconda_anon_usage", "true"));
      assertEquals("aau/" + Version.VERSION, usage.tokenString(), each[1]);
    }
    // The administrator's lock is stronger than any opt-out.
    Path system = Files.createDirectory(home.resolve("system"));
    Files.writeString(system.resolve("condarc"), "anaconda_anon_usage: true  #!final\n");
    TestEnvironment locked =
        TestEnvironment.withHome(home).with("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", system);
    assertTrue(AnonUsage.resolve(locked.build(), Map.of()).tokenString().contains(" s/"));
  }

  @Test
  void turnsTokensOffForAFileThatIsNotUtf8() throws IOException {
    assertOff((ON + "# caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    assertOff(("\ufeff" + ON).getBytes(StandardCharsets.UTF_16LE));
    assertOff(ON.getBytes(StandardCharsets.UTF_16LE));
    assertOff(ON.getBytes(StandardCharsets.UTF_16BE));
    assertOff(ON.getBytes("UTF-32BE"));
    assertOff(new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'anaconda_anon_usage': true\n",
        "\"anaconda\\u005fanon_usage\": true\n",
        "\"\\x61naconda_anon_usage\": true\n",
        "\"\\U00000061naconda_anon_usage\": true\n",
        "? \"anaconda_an\\\n   on_usage\"\n: true\n",
        "!!str anaconda_anon_usage: true\n",
        "? anaconda_anon_usage\n: true\n",
        "&a anaconda_anon_usage: true\n",
        "Anaconda-Anon-Usage: true\n",
        "\"\\x61naconda-anon-usage\": true\n",
        "anaconda_anon_usage_host: ['*']\n",
        "anaconda_hearbeat: true\n",
        "anaconda_anonymous_usage: true\n",
        "do_not_track: true\n",
        "Do-Not-Trak: true\n",
        "\"do\\u005fnot_track\": true\n",
      })
  void turnsTokensOffIfABrokenOrLongFileContainsOurKeysInAnySpelling(String key)
      throws IOException {
    assertOff((key + "a: [\n").getBytes());
    assertOff((key + "# c\n".repeat(5_000)).getBytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channels: [defaults]\n",
        "channels: ['https://repo.anaconda.com/pkgs/main']\nauto_update_conda: false\n",
        "pkgs_dirs: [\"C:\\\\Users\\\\x\"]\n",
        "# nobody's usage\nchannels: [defaults]\n",
        "# do not track this file\ntrack_features: [x]\n",
      })
  void aFileWithoutOurKeysIsIgnoredHoweverLongOrBroken(String text) throws IOException {
    assertOn((text + "a: [\n").getBytes());
    assertOn((text + text).getBytes());
    assertOn((text + "# caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
    assertOn((text + "# c\n".repeat(5_000)).getBytes());
    assertOn((text + "# c\n".repeat(1_000_000)).getBytes());
  }

  @Test
  void turnsTokensOffForAKeyAtTheEndOfAHugeFile() throws IOException {
    assertOff(("# c\n".repeat(1_000_000) + "anaconda_anon_usage: false\n").getBytes());
    int toTheEdge = (1 << 20) - 10;
    String comment = "#" + "c".repeat(toTheEdge) + "\n";
    assertOff((comment + "anaconda_anon_usage: false\n").getBytes());
  }

  @Test
  void noOtherSourceOverridesABrokenFile() throws IOException {
    Files.createDirectories(home.resolve(".conda"));
    Files.writeString(home.resolve(".conda/.condarc"), ON + "a: [\n");
    Files.writeString(condarc(), ON);
    assertEquals(
        "aau/" + Version.VERSION, resolve(Map.of("anaconda_anon_usage", "true")).toString());
  }

  @Test
  void turnsTokensOffForAnAliasBomb() throws IOException {
    StringBuilder bomb = new StringBuilder(ON + "a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + alias + ", " + alias + ", " + alias + "]\n");
    }
    assertOff(bomb.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void turnsTokensOffForDeepNesting() throws IOException {
    assertOff((ON + "a: " + "[".repeat(7_000) + "]".repeat(7_000)).getBytes());
    assertOff((ON + "a: " + "{a: ".repeat(3_000) + "}".repeat(3_000)).getBytes());
    assertOff((ON + "a: " + "- ".repeat(7_000)).getBytes());
  }

  @Test
  void longWordsAndManyKeysAreAccepted() throws IOException {
    assertOn((ON + "a: " + "1".repeat(15_000) + "\n").getBytes());
    assertOn((ON + "a: \"" + "\\x41".repeat(3_500) + "\"\n").getBytes());
    StringBuilder keys = new StringBuilder(ON);
    for (int i = 0; i < 1_500; i++) {
      keys.append("k").append(i).append(": 1\n");
    }
    assertOn(keys.toString().getBytes());
  }

  @Test
  void tooManyItemsOrCommentsAreRefused() throws IOException {
    assertOff((ON + "a: [" + "1,".repeat(9_000) + "]\n").getBytes());
    assertOff((ON + "# c\n".repeat(5_000)).getBytes());
  }

  @Test
  void turnsTokensOffForAFileOfFiftyMegabytes() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(condarc().toFile(), "rw")) {
      file.write(ON.getBytes());
      file.setLength(50L << 20);
    }
    assertOff();
  }

  @Test
  void anAliasToItselfIsHarmless() throws IOException {
    assertOn((ON + "a: &a [*a]\nb: &b {c: *b}\n").getBytes());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no mkfifo there")
  void skipsAnythingButARegularFile() throws Exception {
    assertEquals(0, new ProcessBuilder("mkfifo", condarc().toString()).start().waitFor());
    assertOn();
    Files.delete(condarc());
    Files.createSymbolicLink(condarc(), condarc());
    assertOn();
    Files.delete(condarc());
    Files.createSymbolicLink(condarc(), Path.of("/dev/zero"));
    assertOn();
    Files.delete(condarc());
  }

  @Test
  void createsNoFileWhenTurnedOff() throws IOException {
    Path prefix = Files.createDirectory(home.resolve("prefix"));
    Files.writeString(condarc(), "anaconda_anon_usage: false\n");
    AnonUsage usage = resolve(Map.of("prefix", prefix.toString()));
    assertEquals("aau/" + Version.VERSION, usage.toString());
    try (Stream<Path> all = Files.walk(home)) {
      assertEquals(List.of(home, condarc(), prefix), all.sorted().toList());
    }
  }

  @Test
  void aFileWithoutOurKeysNeedsNoYamlLibrary() throws IOException {
    Files.writeString(condarc(), "channels: [defaults]\n");
    String answer = withoutLibraries();
    assertTrue(TokenStrings.token(answer, 'c') != null, answer);
  }

  @Test
  void aFileWithOurKeysTurnsTokensOffIfTheYamlLibraryIsMissing() throws IOException {
    Files.writeString(condarc(), ON);
    assertEquals("aau/" + Version.VERSION, withoutLibraries());
  }

  private String withoutLibraries() {
    Map<String, String> variables =
        Map.of("HOME", home.toString(), "ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", "/none");
    try (ForkedJvm jvm = ForkedJvm.startWithoutLibraries(List.of(), variables)) {
      return jvm.go().readLine();
    }
  }

  private void assertOff(byte[] condarc) throws IOException {
    Files.write(condarc(), condarc);
    assertOff();
  }

  private void assertOff() {
    assertEquals("aau/" + Version.VERSION, resolve(Map.of()).toString());
    assertFalse(Files.exists(home.resolve(".conda")));
  }

  private void assertOn(byte[] condarc) throws IOException {
    Files.write(condarc(), condarc);
    assertOn();
  }

  private void assertOn() {
    assertTrue(TokenStrings.token(resolve(Map.of()).toString(), 'c') != null);
  }

  private Path condarc() {
    return home.resolve(".condarc");
  }

  private AnonUsage resolve(Map<String, String> options) {
    return AnonUsage.resolve(TestEnvironment.withHome(home).build(), options);
  }
}
