package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Fork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A user who owns nothing. Only root can run commands as another user. */
final class OtherUser {

  private OtherUser() {}

  /** A command that runs the rest of its command line as this user. */
  static List<String> wrapper() {
    List<String> wrapper =
        List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is not installed");
    List<String> java = new ArrayList<>(wrapper);
    java.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    java.add("-version");
    assumeTrue(
        new Fork(java).run().exitCode() == 0,
        "this user cannot become another one, or the other cannot run this java");
    return wrapper;
  }

  /** Copies a file to a place where everybody can read it. */
  static Path readable(Path file) {
    try {
      Path directory = Files.createTempDirectory("aau-it");
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
      Path copy = Files.copy(file, directory.resolve(file.getFileName()));
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
      directory.toFile().deleteOnExit();
      copy.toFile().deleteOnExit();
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
