package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An unreadable file may contain an opt-out. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs Unix file modes")
class UnreadableCondarcMeansOffTest {
  @TempDir private Path home;
  private Path closed;
  private TestEnvironment environment;

  @BeforeEach
  void home() {
    environment = TestEnvironment.withHome(home);
  }

  @Test
  void turnsTokensOffForAnUnreadableFile() throws IOException {
    close(write(".condarc"));
    assertOff(home.resolve(".condarc"));
  }

  @Test
  void turnsTokensOffForAnUnreadableFileInADirectoryOfCondarcs() throws IOException {
    close(write(".conda/condarc.d/a.yml"));
    assertOff(closed);
  }

  @Test
  void turnsTokensOffForAnUnreadableDirectoryOfCondarcs() throws IOException {
    write(".conda/condarc.d/a.yml");
    close(home.resolve(".conda/condarc.d"));
    assertOff(closed);
  }

  @Test
  void turnsTokensOffForAnUnreadableDirectoryThatMayContainACondarc() throws IOException {
    write(".config/conda/.condarc");
    close(home.resolve(".config/conda"));
    assertOff(closed);
  }

  @Test
  void turnsTokensOffIfTheTargetOfALinkIsUnreadable() throws IOException {
    Path target = write("closed/x");
    Path link = Files.createSymbolicLink(home.resolve(".condarc"), target);
    close(target.getParent());
    assertOff(link);
  }

  @Test
  void turnsTokensOffForAnUnreadableFileThatTheUserChose() throws IOException {
    Path chosen = write("closed/mine.yml");
    close(chosen.getParent());
    environment.with("CONDARC", chosen.toString());
    assertOff(chosen);
  }

  /** In the C locale, for example, a JVM cannot open a file with an accent in its name. */
  @ParameterizedTest
  @ValueSource(
      strings = {"HOME", "XDG_CONFIG_HOME", "CONDA_ROOT", "CONDA_EXE", "CONDA_PREFIX", "CONDARC"})
  void turnsTokensOffForAPlaceWhoseNameThisJvmCannotUse(String variable) {
    environment.with(variable, "/home/a\0b");
    assertOff(Path.of("/home/a_b"));
  }

  @Test
  void turnsTokensOffForAnAccountWhoseHomeThisJvmCannotName() {
    var built = Environment.of(Map.of(), "/home/zo??", null, "Linux");
    assertFalse(Settings.resolve(built, Map.of(), SearchPath.of(built), Debug.off()).enabled());
  }

  @Test
  void aMissingFileThatTheUserChoseIsIgnored() throws IOException {
    environment.with("CONDARC", home.resolve("nowhere/mine.yml").toString());
    assertTrue(settings().enabled());
    assertEquals(List.of(), settings().notices());
  }

  @Test
  void aDanglingLinkIsIgnored() throws IOException {
    Files.createSymbolicLink(home.resolve(".condarc"), home.resolve("nowhere"));
    assertTrue(settings().enabled());
    assertEquals(List.of(), settings().notices());
  }

  @Test
  void aFileWithAnotherNameIsIgnored() throws IOException {
    close(write(".conda/condarc.d/a.txt"));
    assertTrue(settings().enabled());
  }

  private Path write(String name) throws IOException {
    Path path = home.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, "anaconda_anon_usage: true\n");
  }

  private void close(Path path) throws IOException {
    closed = path;
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(path), "root can read everything");
  }

  @AfterEach
  void open() throws IOException {
    if (closed != null) {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void assertOff(Path unreadable) {
    Settings settings = settings();
    assertFalse(settings.enabled());
    assertEquals(1, settings.notices().size());
    assertEquals(Notice.Kind.UNREADABLE, settings.notices().get(0).kind());
    assertEquals(unreadable.toString(), settings.notices().get(0).source());
  }

  private Settings settings() {
    var built = environment.build();
    return Settings.resolve(built, Map.of(), SearchPath.of(built), Debug.off());
  }
}
