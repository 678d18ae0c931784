package com.anaconda.aau.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --attribution} finds the token in installers of every kind. */
class AttributionTest {

  private static final int TABLE = 0x300;

  @TempDir Path home;
  private Path prefix;

  @BeforeEach
  void namePrefix() {
    prefix = home.resolve("not/yet/there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export ANACONDA_ATTR='installer_token=abc123'|abc123",
        "  export ANACONDA_ATTR=\"campaign=x&installer_token=abc123\"|abc123",
        "export ANACONDA_ATTR='installer_token%3Dabc123%26sig%3Ddef'|abc123",
        "export ANACONDA_ATTR='installer_token=a%2541%2Bb%zz'|aA b%zz",
      })
  void readsTheExportOfAShellScript(String line, String token) throws IOException {
    assertSaved(token, write("i.sh", "#!/bin/sh\nexport ANACONDA_ATTR=''\n" + line + "\n\u00ff\0"));
  }

  @Test
  void prefersTheVariableOfARunningInstaller() throws IOException {
    Path script = write("i.sh", "export ANACONDA_ATTR='installer_token=file'\n");
    CommandRun run = run(Map.of("ANACONDA_ATTR", "installer_token=variable"), script);
    assertEquals(0, run.exitCode());
    assertEquals("variable", Files.readString(prefix.resolve(".installer_token")));
  }

  @Test
  void readsTheEndOfAMacPackage() throws IOException {
    assertSaved(
        "last", write("i.pkg", "xar!ANACONDA_ATTRnot this ANACONDA_ATTRinstaller_token=last"));
  }

  @ParameterizedTest
  @CsvSource({"0x10B, 128", "0x20B, 144"})
  void readsTheCertificateTableOfASignedWindowsProgram(String magic, int entry) throws IOException {
    byte[] program = program(Integer.decode(magic), entry, "..ANACONDA_ATTRinstaller_token=pe\0x");
    assertSaved("pe", write("i.exe", program), "--platform", "windows");
  }

  @Test
  void stopsAtTheEndOfTheReservedSpace() throws IOException {
    String tag = "ANACONDA_ATTR";
    String data = "installer_token=" + "x".repeat(2000);
    byte[] program = program(0x20B, 144, tag + data);
    int length = 1024 - tag.length() - "installer_token=".length();
    assertSaved("x".repeat(length), write("i.exe", program), "--platform", "windows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MZ",
        "MZ\0\0 and so on, which is not a program but long enough to be examined"
      })
  void findsNoTokenInAFileThatIsNotAProgram(String content) throws IOException {
    assertNone(write("i.exe", content), "--platform", "windows");
  }

  @Test
  void findsNoTokenInAnUnsignedProgram() throws IOException {
    byte[] program = program(0x20B, 144, "ANACONDA_ATTRinstaller_token=x");
    ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN).putInt(0x40 + 24 + 144, 0);
    assertNone(write("i.exe", program), "--platform", "windows");
  }

  @Test
  void findsNoTokenInAPackageOfAnotherFormat() throws IOException {
    assertNone(write("i.pkg", "zip!ANACONDA_ATTRinstaller_token=x"));
  }

  @Test
  void warnsAboutAnAttributionWithoutAToken() throws IOException {
    CommandRun run = run(Map.of(), write("i.sh", "export ANACONDA_ATTR='campaign=x'\n"));
    assertEquals(0, run.exitCode());
    assertEquals(List.of("aau: no installer_token in the attribution data"), run.err());
    assertFalse(Files.exists(prefix));
  }

  @Test
  void aMissingFileIsAnError() {
    CommandRun run = run(Map.of(), home.resolve("missing.sh"));
    assertEquals(1, run.exitCode());
    assertEquals(List.of("aau: no such file: " + home.resolve("missing.sh")), run.err());
  }

  @Test
  void aMissingPrefixIsAnError() throws IOException {
    CommandRun run = CommandRun.of(home, Map.of(), "--attribution", write("i.sh", "").toString());
    assertEquals(1, run.exitCode());
    assertTrue(run.err().get(0).contains("--prefix"), run.toString());
  }

  private void assertSaved(String token, Path installer, String... more) throws IOException {
    CommandRun run = run(Map.of(), installer, more);
    assertEquals(0, run.exitCode(), run.toString());
    Path file = prefix.resolve(".installer_token");
    assertEquals(List.of("Installer token saved to " + file), run.out());
    assertEquals(token, Files.readString(file));
  }

  private void assertNone(Path installer, String... more) {
    CommandRun run = run(Map.of(), installer, more);
    assertEquals(0, run.exitCode(), run.toString());
    assertEquals(List.of("No attribution data found in installer."), run.out());
    assertFalse(Files.exists(prefix));
  }

  private CommandRun run(Map<String, String> variables, Path installer, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "--attribution";
    arguments[1] = installer.toString();
    arguments[2] = "--prefix";
    arguments[3] = prefix.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandRun.of(home, variables, arguments);
  }

  private static byte[] program(int magic, int entry, String table) {
    ByteBuffer program = ByteBuffer.allocate(TABLE + table.length()).order(ByteOrder.LITTLE_ENDIAN);
    program.putInt(0x3C, 0x40);
    program.put(0x40, (byte) 'P').put(0x41, (byte) 'E');
    program.putShort(0x40 + 24, (short) magic);
    program.putInt(0x40 + 24 + entry, TABLE).putInt(0x40 + 24 + entry + 4, table.length());
    program.position(TABLE);
    program.put(table.getBytes(StandardCharsets.ISO_8859_1));
    return program.array();
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(home.resolve(name), content);
  }
}
