package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.core.ForkedJvm;
import com.anaconda.aau.core.TokenStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Permissions do not apply to root. If the tests run as root, the tested JVM runs as the user
 * nobody and finds root's files. Otherwise, the JVM and the files belong to the same user.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs Unix owners and modes")
class OtherUsersFilesTest {
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final int NOBODY = 65534;
  private static final Path SETPRIV = Paths.get("/usr/bin/setpriv");
  private static final List<String> AS_NOBODY =
      List.of(SETPRIV.toString(), "--reuid=65534", "--regid=65534", "--clear-groups");
  private static final String TOKEN = "0123456789-_abcdefGHIJ";

  @TempDir private Path home;
  private Path conda;
  private Path file;

  @BeforeEach
  void readableByAll() throws IOException {
    assumeTrue(!ROOT || Files.exists(SETPRIV), "root needs setpriv to run a JVM as nobody");
    conda = Files.createDirectory(home.resolve(".conda"));
    file = conda.resolve("aau_token");
    permit(home, "rwxr-xr-x");
  }

  @Test
  void aValidTokenIsUsedInAReadOnlyDirectory() throws IOException {
    Files.writeString(file, TOKEN);
    permit(conda, "r-xr-xr-x");
    assertEquals(TOKEN, resolve());
    assertTrue(Files.notExists(conda.resolve("aau_token_host")));
  }

  @Test
  void aNewTokenRespectsTheUmask() throws IOException {
    permit(conda, "rwxrwxrwx");
    assertEquals(resolve(), Files.readString(file));
    Path other = Files.createFile(home.resolve("other"));
    assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
  }

  @Test
  void createsNoTokenWhereNothingCanBeWritten() throws IOException {
    permit(conda, "r-xr-xr-x");
    assertNull(resolve());
    permit(conda, "rwxr-xr-x");
    Files.writeString(file, "bad");
    permit(file, "r--r--r--");
    permit(conda, "r-xr-xr-x");
    assertNull(resolve());
    assertEquals("bad", Files.readString(file));
  }

  @Test
  void anUnreadableFileIsLeftAloneEvenInAWritableDirectory() throws IOException {
    permit(conda, "rwxrwxrwx");
    Files.writeString(file, TOKEN);
    permit(file, "-w-------");
    assertNull(resolve());
    permit(file, "rw-------");
    assertEquals(TOKEN, Files.readString(file));
  }

  @Test
  void aBadReadOnlyFileIsLeftAlone() throws IOException {
    permit(conda, "rwxrwxrwx");
    Files.writeString(file, "bad");
    permit(file, "r--r--r--");
    assertNull(resolve());
    assertEquals("bad", Files.readString(file));
  }

  @Test
  void aBadFileOfTheSameUserIsReplacedEvenInAReadOnlyDirectory() throws IOException {
    Files.writeString(file, "bad");
    Files.writeString(conda.resolve("aau_token_host"), "");
    giveToTheJvm(file);
    giveToTheJvm(conda.resolve("aau_token_host"));
    permit(conda, "r-xr-xr-x");
    assertEquals(resolve(), Files.readString(file));
  }

  @Test
  void aBadFileOfAnotherUserIsLeftAloneEvenIfWorldWritable() throws IOException {
    assumeTrue(ROOT, "only root can create files of two users");
    permit(conda, "rwxrwxrwx");
    for (String content : List.of("", "bad", TOKEN + " AAAAAAAA")) {
      Files.writeString(file, content);
      permit(file, "rw-rw-rw-");
      assertNull(resolve());
      assertEquals(content, Files.readString(file));
    }
  }

  @Test
  void aValidTokenOfAnotherUserIsUsed() throws IOException {
    permit(conda, "rwxrwxrwx");
    Files.writeString(file, TOKEN);
    assertEquals(TOKEN, resolve());
  }

  @Test
  void aForeignTokenIsNotReplacedIfTheHostIdCannotBeWritten() throws IOException {
    Files.writeString(file, TOKEN);
    giveToTheJvm(file);
    Files.writeString(conda.resolve("aau_token_host"), "AAAAAAAA");
    permit(conda.resolve("aau_token_host"), "r--r--r--");
    assertNull(resolve());
    assertEquals(TOKEN, Files.readString(file));
  }

  /** This happens in a container that runs as a user unknown to the image. */
  @Test
  void aGroupWritableHomeOfAnotherUserGetsAToken() throws IOException {
    assumeTrue(ROOT, "only root can create files of two users");
    Files.delete(conda);
    Files.setAttribute(home, "unix:gid", NOBODY);
    permit(home, "rwxrwxr-x");
    String token = resolve();
    assertNotNull(token);
    assertEquals(token, Files.readString(file));
  }

  @Test
  void aDirectoryBehindAnotherUsersLinkGetsNoToken() throws IOException {
    assumeTrue(ROOT, "only root can create files of two users");
    Files.delete(conda);
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    permit(elsewhere, "rwxrwxrwx");
    Files.createSymbolicLink(conda, elsewhere);
    Files.setAttribute(conda, "unix:uid", 1, LinkOption.NOFOLLOW_LINKS);
    assertNull(resolve());
    try (Stream<Path> all = Files.list(elsewhere)) {
      assertEquals(0, all.count());
    }
  }

  private String resolve() {
    Map<String, String> variables = ForkedJvm.home(home);
    List<String> wrapper = ROOT ? AS_NOBODY : List.of();
    try (ForkedJvm jvm = ForkedJvm.startWithoutLibraries(wrapper, variables)) {
      String answer = jvm.go().readLine();
      assertEquals("", jvm.end().errors());
      return TokenStrings.token(answer, 'c');
    }
  }

  private static void giveToTheJvm(Path path) throws IOException {
    if (ROOT) {
      Files.setAttribute(path, "unix:uid", NOBODY);
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
