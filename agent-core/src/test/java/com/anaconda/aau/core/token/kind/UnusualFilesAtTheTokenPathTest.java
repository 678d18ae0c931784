package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.token.NoChaos;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.saved.FakeHostIds;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs Unix pipes, devices and links")
@Timeout(30)
class UnusualFilesAtTheTokenPathTest {
  private static final String TOKEN = "0123456789-_abcdefGHIJ";

  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void conda() throws IOException {
    file = Files.createDirectory(home.resolve(".conda")).resolve("aau_token");
  }

  @Test
  void survivesADirectory() throws IOException {
    Files.createDirectory(file);
    assertNull(resolve(home));
    assertTrue(Files.isDirectory(file));
  }

  @Test
  void survivesAFifo() throws Exception {
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    assertNull(resolve(home));
  }

  @Test
  void survivesDevices() throws IOException {
    for (String device : new String[] {"/dev/zero", "/dev/null", "/dev/tty"}) {
      Files.deleteIfExists(file);
      Files.createSymbolicLink(file, Paths.get(device));
      assertNull(resolve(home), device);
    }
    Files.delete(file); // Otherwise JUnit would warn about a link that leads out of its directory.
  }

  @Test
  void survivesASymbolicLinkToItself() throws IOException {
    Files.createSymbolicLink(file, file);
    assertNull(resolve(home));
  }

  @Test
  void survivesADanglingSymbolicLink() throws IOException {
    Files.createSymbolicLink(file, home.resolve("nothing"));
    assertNull(resolve(home));
    assertOnly("aau_token");
  }

  @Test
  void readsATokenThroughASymbolicLink() throws IOException {
    Files.createSymbolicLink(file, Files.writeString(home.resolve("elsewhere"), TOKEN));
    assertEquals(TOKEN, resolve(home));
  }

  @Test
  void aFileBehindALinkIsNeverReplaced() throws IOException {
    Path elsewhere = home.resolve("elsewhere");
    for (String content : new String[] {"", "bad", "a line of somebody's\n"}) {
      Files.writeString(elsewhere, content);
      Files.deleteIfExists(file);
      Files.createSymbolicLink(file, elsewhere);
      assertNull(resolve(home));
      assertEquals(content, Files.readString(elsewhere));
      assertTrue(Files.isSymbolicLink(file));
      assertOnly("aau_token");
    }
  }

  @Test
  void aHostFileBehindALinkIsNeverReplaced() throws IOException {
    Files.writeString(file, TOKEN);
    Path elsewhere = home.resolve("elsewhere");
    Files.createSymbolicLink(home.resolve(".conda/aau_token_host"), elsewhere);
    Files.writeString(elsewhere, "a line of somebody's\n");
    assertEquals(TOKEN, resolve(home));
    Files.writeString(elsewhere, "CQAAAPwC");
    assertNull(resolve(home));
    assertEquals("CQAAAPwC", Files.readString(elsewhere));
    assertEquals(
        TOKEN,
        Files.readString(file),
        "a file that could not be read back would mean a new token on every run");
  }

  @Test
  void aFileWithTwoNamesIsNeverReplaced() throws IOException {
    Path elsewhere = Files.writeString(home.resolve("elsewhere"), "bad");
    Files.createLink(file, elsewhere);
    assertNull(resolve(home));
    assertEquals("bad", Files.readString(elsewhere));
    Files.writeString(elsewhere, TOKEN);
    assertEquals(TOKEN, resolve(home));
  }

  @Test
  void leavesAHugeFileAlone() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(1L << 30);
    }
    assertNull(resolve(home));
    assertEquals(1L << 30, Files.size(file));
  }

  @ParameterizedTest
  @MethodSource
  void aFileThatWasNeverATokenIsLeftAlone(byte[] content) throws IOException {
    Files.write(file, content);
    assertNull(resolve(home));
    assertArrayEquals(content, Files.readAllBytes(file));
    assertOnly("aau_token");
  }

  static Stream<byte[]> aFileThatWasNeverATokenIsLeftAlone() {
    return Stream.of(
        new byte[] {0},
        new byte[64],
        new byte[] {(byte) 0xff, (byte) 0xfe},
        "short\0".getBytes(),
        "\u001b[31mred".getBytes(),
        "da39a3ee5e6b4b0d3255bfef95601890afd80709\n".getBytes(), // a commit ID
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n".getBytes(), // a key of 32 bytes
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8".getBytes(),
        "x".repeat(100_000).getBytes(),
        ("\n".repeat(4096 - 25) + "y".repeat(40)).getBytes(),
        "one\ntwo\n".getBytes(),
        (TOKEN.substring(1) + "\n" + TOKEN).getBytes(),
        "two words".getBytes(),
        (TOKEN + "/ a host").getBytes(),
        "key=value".getBytes(),
        "key: value".getBytes(),
        "{}".getBytes(),
        "# a remark".getBytes(),
        "\ufeffshort".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        " \r\n\r\n",
        "0123456789-_abcdefGHI", // 21 characters
        "0123456789-_abcdefGHI\r\n",
        "\n\n  bad\t\n",
        "0123456789-_abcdefGHIJ/", // another alphabet
        "0123456789-_abcdefGHIJA=", // with padding
        "0123456789012345678901234567890123456", // 37 characters
        "0123456789-_abcdefGHIJ+ AQAAAPwC\n", // with a host ID
      })
  void aBrokenTokenIsReplaced(String content) throws IOException {
    Files.writeString(file, content);
    String token = resolve(home);
    assertEquals(token, Files.readString(file));
    assertEquals(token, resolve(home));
    assertOnly("aau_token", "aau_token_host");
  }

  @Test
  void replacingKeepsTheMode() throws IOException {
    for (String mode : new String[] {"rw-------", "rw-r-----", "rwxrwxrwx"}) {
      Files.writeString(file, "bad");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      assertNotNull(resolve(home));
      assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void survivesAHomeThatIsAFileOrMissing() throws IOException {
    assertNull(resolve(Files.createFile(home.resolve("file"))));
    Path missing = home.resolve("missing");
    assertNull(resolve(missing));
    assertTrue(Files.notExists(missing), "the missing home must not be created");
    assertNull(resolve(null));
  }

  @Test
  void survivesACondaDirectoryThatIsAFile() throws IOException {
    Path other = Files.createDirectory(home.resolve("other"));
    Files.createFile(other.resolve(".conda"));
    assertNull(resolve(other));
  }

  @Test
  void survivesAReadOnlyHome() {
    assertNull(resolve(Paths.get("/proc")));
  }

  @Test
  void anInterruptedThreadGetsATokenAndStaysInterrupted() throws IOException {
    Files.writeString(file, "bad");
    Thread.currentThread().interrupt();
    String token = resolve(home);
    assertTrue(Thread.interrupted());
    assertNotNull(token);
    assertEquals(token, Files.readString(file));
  }

  @Test
  void deletesTemporaryFilesOfKilledProcesses() throws IOException {
    Path old = Files.createFile(home.resolve(".conda/.aau_token.abc.tmp"));
    Files.setLastModifiedTime(old, FileTime.fromMillis(0));
    Path oldHost = Files.createFile(home.resolve(".conda/.aau_token_host.abc.tmp"));
    Files.setLastModifiedTime(oldHost, FileTime.fromMillis(0));
    Path foreign = Files.createFile(home.resolve(".conda/.other.tmp"));
    Files.setLastModifiedTime(foreign, FileTime.fromMillis(0));
    assertNotNull(resolve(home));
    assertOnly("aau_token", "aau_token_host", ".other.tmp");
  }

  private void assertOnly(String... names) throws IOException {
    try (Stream<Path> all = Files.list(file.getParent())) {
      assertEquals(
          Stream.of(names).sorted().toList(),
          all.map(each -> each.getFileName().toString()).sorted().toList());
    }
  }

  private static String resolve(Path home) {
    Token token =
        ClientToken.resolve(
            home, new FakeHostIds("AQAAAPwC"), null, NoChaos.INSTANCE, new TokenLog(Debug.off()));
    return token == null ? null : token.value();
  }
}
