package com.anaconda.aau.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Failing to open a file proves nothing if descriptors have run out, so the whole lookup fails. */
@EnabledOnOs(OS.LINUX)
class TooManyOpenFilesTest {
  private static final String TOKEN = "abcdefghijklmnopqrstuv";
  private static final List<String> LIMIT = List.of("sh", "-c", "ulimit -n 200; exec \"$@\"", "sh");
  private static final String NO = "anaconda_anon_usage: false\n";

  @TempDir private Path directory;

  @Test
  void findsASavedTokenOnceDescriptorsAreFree() throws IOException {
    assertLater("aau/V c/" + TOKEN + " s/S", file("home/.conda/aau_token", TOKEN));
  }

  @Test
  void createsATokenOnceDescriptorsAreFree() throws IOException {
    Path home = Files.createDirectories(directory.resolve("home"));

    assertLater("aau/V c/C s/S", home);
  }

  @Test
  void findsASystemTokenOnceDescriptorsAreFree() throws IOException {
    file("home/.conda/org_token", "acme");

    assertLater("aau/V c/" + TOKEN + " s/S o/acme", file("home/.conda/aau_token", TOKEN));
  }

  @Test
  void anOptOutIsNotMissed() throws IOException {
    assertLater("aau/V", file("home/.condarc", NO));
  }

  @Test
  void anOptInIsNotMistakenForAnOptOut() throws IOException {
    file("home/.conda/aau_token", TOKEN);

    assertLater(
        "aau/V c/" + TOKEN + " s/S",
        file("home/.conda/condarc.d/a.yml", "anaconda_heartbeat: false\n"));
  }

  @Test
  void aProgramSendsUnlinkableTokensOnceDescriptorsAreFree() throws IOException {
    Path home = file("home/.conda/aau_token", TOKEN);

    try (ForkedJvm jvm = ForkedJvm.start(LIMIT, UnlinkableMain.class, home.toString())) {
      String sent = jvm.readLine();

      assertTrue(sent.matches("fetch/1\\.0, fetch/1\\.0 aau/\\S+ c/\\S{22} s/\\S{22}.*"), sent);
      assertFalse(sent.contains(TOKEN), sent);
    }
  }

  private void assertLater(String expected, Path home) throws IOException {
    Path warm = directory.resolve("warm");
    Path fails = Files.createDirectories(directory.resolve("fails/.conda/aau_token"));
    Files.createDirectories(warm.resolve(".conda/condarc.d"));
    Files.writeString(warm.resolve(".condarc"), "anaconda_anon_usage: true\n");
    Files.createDirectories(directory.resolve("fails/.conda/org_token"));
    String failing = fails.getParent().getParent().toString();
    Path broken = Files.createDirectories(directory.resolve("broken"));
    Files.writeString(broken.resolve(".condarc"), "anaconda_anon_usage: [\n");
    String[] homes = {warm.toString(), failing, broken.toString(), "--", home.toString()};
    try (ForkedJvm jvm = ForkedJvm.start(LIMIT, OutOfDescriptorsMain.class, homes)) {
      String found = jvm.readLine();

      String tokens =
          found
              .replace("aau/" + Version.VERSION, "aau/V")
              .replaceAll(" s/\\S+", " s/S")
              .replaceAll(expected.contains(TOKEN) ? "$^" : " c/\\S+", " c/C");
      assertEquals("true " + expected, tokens);
    }
  }

  /** Writes a file and returns the home. */
  private Path file(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return directory.resolve("home");
  }
}
