package com.anaconda.aau.agent.cli.install;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for every kind of file into which the agent can be installed. */
abstract class InstallSuite {

  /** A separate home: the suite compares all files in it before and after. */
  @TempDir Path home;

  @TempDir Path other;

  Path jar;

  @BeforeEach
  void putTheJarThere() throws IOException {
    jar = Files.createFile(other.resolve("aau.jar"));
    prepare();
  }

  /** Creates the build file that marks the directory as a project, if the option needs one. */
  void prepare() throws IOException {}

  abstract String option();

  /** Returns a file that the option writes to. */
  abstract Path file();

  /** Returns user settings, as lines that end with a newline. */
  abstract String settings();

  final InstallRun install(Path jar, String... more) {
    return InstallRun.of(
        home, jar, Stream.concat(Stream.of(option()), Stream.of(more)).toArray(String[]::new));
  }

  final String content() throws IOException {
    return Files.readString(file(), ISO_8859_1);
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }

  final Stream<String> contents() {
    String settings = settings();
    return Stream.of(
        "",
        "\n",
        "\n\n",
        "x=y",
        settings,
        settings + "\n\n",
        settings.substring(0, settings.length() - 1),
        settings.replace("\n", "\r\n"),
        settings.strip().replace("\n", "\r\n"),
        "# \u00e4 in Latin-1, and no UTF-8: \u00ff\u00fe\n" + settings);
  }

  @Test
  void leavesNoFileBehindWhereNoneExisted() throws IOException {
    List<Path> before = tree();
    install(jar).succeeded();
    assertNotEquals(before, tree());
    install(jar, "--uninstall").succeeded();
    assertEquals(before, tree());
  }

  private List<Path> tree() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.sorted().toList();
    }
  }

  @Test
  void restoresEveryFileByteForByte() throws IOException {
    Files.createDirectories(file().getParent());
    for (String content : contents().toList()) {
      if (content.startsWith("#") && !hasComments()) {
        continue;
      }
      Files.write(file(), bytes(content));
      install(jar).succeeded();
      assertTrue(Files.size(file()) > content.length());
      install(jar, "--uninstall").succeeded();
      assertArrayEquals(bytes(content), Files.readAllBytes(file()), content);
    }
  }

  @Test
  void usesTheLineEndingsOfTheFile() throws IOException {
    Files.createDirectories(file().getParent());
    for (String content : List.of("x=y\r\n", "x=y\r\nx=y")) {
      Files.write(file(), bytes(content));
      install(jar).succeeded();
      assertFalse(content().replace("\r\n", "").contains("\n"), content());
    }
  }

  boolean hasComments() {
    return true;
  }

  @Test
  void installingAgainChangesNothing() throws IOException {
    for (String content : contents().toList()) {
      Files.createDirectories(file().getParent());
      Files.write(file(), bytes(content));
      install(jar).succeeded();
      String once = content();
      InstallRun again = install(jar).succeeded();
      assertEquals(once, content());
      assertTrue(again.out().stream().allMatch(line -> line.startsWith("unchanged ")));
      assertEquals(List.of(), again.err());
    }
  }

  @Test
  void uninstallingLeavesAFileWithoutTheAgentUnchanged() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), bytes(settings()));
    install(jar, "--uninstall").succeeded();
    assertEquals(settings(), content());
  }

  @Test
  void keepsWhatTheUserAddsLater() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), bytes(settings()));
    install(jar).succeeded();
    Files.write(file(), bytes("\n" + content() + settings()));
    install(jar, "--uninstall").succeeded();
    assertEquals("\n" + settings() + settings(), content());
  }

  @Test
  void replacesTheOptionInPlaceWhenTheJarHasMoved() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), bytes(settings()));
    install(jar).succeeded();
    String old = content();
    Path moved = Files.createFile(other.resolve("aau-9.9.9.jar"));
    install(moved).succeeded();
    assertEquals(
        old.replace("aau.jar", "aau-9.9.9.jar").replace("aau-9.9.9.jar install", "aau.jar install"),
        content());
    install(jar, "--uninstall").succeeded();
    assertEquals(settings(), content());
  }

  @Test
  void writesThroughALink() throws IOException {
    Path target = home.resolve("dotfiles/target");
    Files.createDirectories(target.getParent());
    Files.createDirectories(file().getParent());
    Files.write(target, bytes(settings()));
    Files.createSymbolicLink(file(), file().getParent().relativize(target));
    install(jar).succeeded();
    assertTrue(Files.isSymbolicLink(file()));
    assertFalse(Files.isSymbolicLink(target));
    assertNotEquals(settings(), Files.readString(target));
    install(jar, "--uninstall").succeeded();
    assertTrue(Files.isSymbolicLink(file()));
    assertEquals(settings(), Files.readString(target));
  }

  @Test
  void writesThroughADanglingLink() throws IOException {
    Path target = home.resolve("target");
    Files.createDirectories(file().getParent());
    Files.createSymbolicLink(file(), target);
    install(jar).succeeded();
    assertTrue(Files.isRegularFile(target));
    install(jar, "--uninstall").succeeded();
    assertTrue(Files.isSymbolicLink(file()));
    assertFalse(Files.exists(target));
  }

  @Test
  void keepsPermissions() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), bytes(settings()));
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r-x"));
    install(jar).succeeded();
    assertEquals("rw-rw-r-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void refusesAReadOnlyFile() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), bytes(settings()));
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--r--r--"));
    install(jar).refused(file() + " is read-only");
    assertEquals(settings(), content());
  }

  @Test
  void refusesAnythingButAFile() throws IOException {
    Files.createDirectories(file());
    install(jar).refused(file() + " is not a file");
  }

  @Test
  void refusesUtf16() throws IOException {
    Files.createDirectories(file().getParent());
    byte[] utf16 = settings().getBytes(UTF_16);
    Files.write(file(), utf16);
    install(jar).refused("UTF-16");
    assertArrayEquals(utf16, Files.readAllBytes(file()));
  }

  @Test
  void refusesAPathThatTheJvmCannotParse() throws IOException {
    install(Files.createFile(other.resolve("a=b.jar"))).refused("no JVM accepts an agent with '='");
    assertFalse(Files.exists(file()));
  }

  @Test
  void aDryRunShowsTheChangeAndWritesNothing() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), bytes(settings()));
    List<String> diff = install(jar, "--dry-run").succeeded().out();
    assertEquals(settings(), content());
    assertTrue(diff.contains("--- " + file()), diff::toString);
    assertTrue(diff.contains("+++ " + file()), diff::toString);
    assertTrue(
        diff.stream().anyMatch(line -> line.startsWith("+") && line.contains("-javaagent:" + jar)),
        diff::toString);
  }

  @Test
  void statusNamesTheJar() throws IOException {
    assertEquals("off", status(jar));
    install(jar).succeeded();
    assertEquals("on, " + jar + " (this jar)", status(jar));
    Path another = Files.createFile(other.resolve("another.jar"));
    assertEquals("on, " + jar + " (another jar)", status(another));
    Files.delete(jar);
    assertEquals("on, but missing: " + jar, status(another));
  }

  private String status(Path jar) {
    InstallRun run = install(jar, "--status").succeeded();
    List<String> lines =
        run.out().stream().filter(line -> line.startsWith(file().toString())).toList();
    assertEquals(1, lines.size(), run::toString);
    return lines.get(0).substring(lines.get(0).indexOf(": ") + 2);
  }

  @Test
  void acceptsAnyBytesInAPath() throws IOException {
    // In UTF-8, this letter contains a byte that ISO-8859-1 treats as a line break.
    Path jar = Files.createFile(Files.createDirectory(other.resolve("\u00c5")).resolve("aau.jar"));
    install(jar).succeeded();
    assertEquals("on, " + jar + " (this jar)", status(jar));
    String once = content();
    install(jar).succeeded();
    assertEquals(once, content());
    install(jar, "--uninstall").succeeded();
    assertFalse(Files.exists(file()));
  }
}
