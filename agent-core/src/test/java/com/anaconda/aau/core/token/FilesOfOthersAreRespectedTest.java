package com.anaconda.aau.core.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.core.ForkedJvm;
import com.anaconda.aau.core.TokenStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Permissions mean nothing to root, so these run as nobody, where root can arrange that. */
class FilesOfOthersAreRespectedTest {
  private static final Path SETPRIV = Paths.get("/usr/bin/setpriv");
  private static final List<String> AS_NOBODY =
      List.of(SETPRIV.toString(), "--reuid=65534", "--regid=65534", "--clear-groups");
  private static final String TOKEN = "0123456789-_abcdefGHIJ";

  @TempDir private Path home;
  private Path conda;
  private Path file;

  @BeforeEach
  void readableByAll() throws IOException {
    assumeTrue("root".equals(System.getProperty("user.name")) && Files.exists(SETPRIV));
    conda = Files.createDirectory(home.resolve(".conda"));
    file = conda.resolve("aau_token");
    permit(home, "rwxr-xr-x");
    permit(conda, "rwxr-xr-x");
  }

  @Test
  void aGoodTokenIsUsedAlsoWhereNothingCanBeWritten() throws IOException {
    Files.writeString(file, TOKEN);
    assertEquals(TOKEN, resolve());
    assertTrue(Files.notExists(conda.resolve("aau_token_host")));
  }

  @Test
  void whereNothingCanBeWrittenThereIsNoToken() throws IOException {
    assertNull(resolve());
    Files.writeString(file, "bad");
    assertNull(resolve());
    assertEquals("bad", Files.readString(file));
  }

  @Test
  void aFileThatCannotBeReadIsLeftAloneAlsoInADirectoryThatCanBeWritten() throws IOException {
    permit(conda, "rwxrwxrwx");
    Files.writeString(file, TOKEN);
    permit(file, "rw-------");
    assertNull(resolve());
    assertEquals(TOKEN, Files.readString(file));
  }

  @Test
  void aBadFileThatCannotBeWrittenIsLeftAlone() throws IOException {
    permit(conda, "rwxrwxrwx");
    Files.writeString(file, "bad");
    assertNull(resolve());
    assertEquals("bad", Files.readString(file));
  }

  @Test
  void aBadFileThatCanBeWrittenIsReplacedInPlaceWhereTheDirectoryCannotBe() throws IOException {
    Files.writeString(file, "a bad token that is longer than a good one\n");
    permit(file, "rw-rw-rw-");
    assertEquals(resolve(), Files.readString(file));
  }

  @Test
  void aForeignTokenWhoseHostIdCannotBeWrittenIsNotReplacedOnEveryRun() throws IOException {
    Files.writeString(file, TOKEN);
    Files.writeString(conda.resolve("aau_token_host"), "AAAAAAAA");
    permit(file, "rw-rw-rw-");
    assertNull(resolve());
  }

  private String resolve() {
    Map<String, String> variables = ForkedJvm.home(home);
    try (ForkedJvm jvm = ForkedJvm.startWithoutLibraries(AS_NOBODY, variables)) {
      String answer = jvm.go().readLine();
      assertEquals("", jvm.end().errors());
      return TokenStrings.token(answer, 'c');
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
