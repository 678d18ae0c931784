package com.anaconda.aau.core.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.Debug;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "pipes, devices and links of Unix")
@Timeout(30)
class OddThingsAtATokenPathAreSurvivedTest {
  private static final String TOKEN = "0123456789-_abcdefGHIJ";

  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void conda() throws IOException {
    file = Files.createDirectory(home.resolve(".conda")).resolve("aau_token");
  }

  @Test
  void directory() throws IOException {
    Files.createDirectory(file);
    assertNull(resolve(home));
    assertTrue(Files.isDirectory(file));
  }

  @Test
  void fifo() throws Exception {
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    assertNull(resolve(home));
  }

  @Test
  void devices() throws IOException {
    for (String device : new String[] {"/dev/zero", "/dev/null", "/dev/tty"}) {
      Files.deleteIfExists(file);
      Files.createSymbolicLink(file, Paths.get(device));
      assertNull(resolve(home), device);
    }
    Files.delete(file); // JUnit would warn about a link out of its directory
  }

  @Test
  void symbolicLinkToItself() throws IOException {
    Files.createSymbolicLink(file, file);
    assertNull(resolve(home));
  }

  @Test
  void symbolicLinkToNothing() throws IOException {
    Files.createSymbolicLink(file, home.resolve("nothing"));
    assertNull(resolve(home));
    assertOnly("aau_token");
  }

  @Test
  void symbolicLinkToAToken() throws IOException {
    Files.createSymbolicLink(file, Files.writeString(home.resolve("elsewhere"), TOKEN));
    assertEquals(TOKEN, resolve(home));
  }

  @Test
  void symbolicLinkToABadFileStaysALink() throws IOException {
    Path elsewhere = Files.writeString(home.resolve("elsewhere"), "bad");
    Files.createSymbolicLink(file, elsewhere);
    assertEquals(resolve(home), Files.readString(elsewhere));
    assertTrue(Files.isSymbolicLink(file));
  }

  @Test
  void hugeFileIsReplaced() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(1L << 30);
    }
    assertEquals(resolve(home), Files.readString(file));
  }

  @Test
  void lineWithoutEndIsReplaced() throws IOException {
    Files.writeString(file, "x".repeat(100_000));
    assertEquals(resolve(home), Files.readString(file));
  }

  @Test
  void aTokenThatIsCutOffByTheReadLimitIsNoToken() throws IOException {
    Files.writeString(file, "\n".repeat(4096 - 25) + "y".repeat(40));
    assertEquals(resolve(home), Files.readString(file));
  }

  @Test
  void bytesThatAreNoTextAreReplaced() throws IOException {
    for (byte[] bytes : new byte[][] {{0}, new byte[64], {(byte) 0xff, (byte) 0xfe}, {-64, -81}}) {
      Files.write(file, bytes);
      assertEquals(resolve(home), Files.readString(file));
    }
  }

  @Test
  void emptyFileIsReplaced() throws IOException {
    Files.createFile(file);
    assertEquals(resolve(home), Files.readString(file));
  }

  @Test
  void homeThatIsAFileOrMissing() throws IOException {
    assertNull(resolve(Files.createFile(home.resolve("file"))));
    Path missing = home.resolve("missing");
    assertNull(resolve(missing));
    assertTrue(Files.notExists(missing), "no home is made up");
    assertNull(resolve(null));
  }

  @Test
  void condaDirectoryThatIsAFile() throws IOException {
    Path other = Files.createDirectory(home.resolve("other"));
    Files.createFile(other.resolve(".conda"));
    assertNull(resolve(other));
  }

  @Test
  void homeThatCannotBeWritten() {
    assertNull(resolve(Paths.get("/proc")));
  }

  @Test
  void anInterruptedThreadGetsItsTokenAndStaysInterrupted() throws IOException {
    Files.writeString(file, "bad");
    Thread.currentThread().interrupt();
    String token = resolve(home);
    assertTrue(Thread.interrupted());
    assertNotNull(token);
    assertEquals(token, Files.readString(file));
  }

  @Test
  void leftoversOfKilledProcessesAreSweptUp() throws IOException {
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
        ClientToken.resolve(home, new FakeHostIds("AQAAAPwC"), NoChaos.INSTANCE, Debug.off());
    return token == null ? null : token.value();
  }
}
