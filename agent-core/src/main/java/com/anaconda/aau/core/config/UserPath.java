package com.anaconda.aau.core.config;

import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Expands paths as users write them: {@code ~/x}, {@code ~user/x}. */
final class UserPath {

  /** A larger account file is not read: a machine with so many accounts keeps them elsewhere. */
  private static final int LIMIT = 1 << 20;

  private UserPath() {}

  /**
   * Returns the path, or null if the text is not a path. The name of an unknown user stays as
   * written.
   */
  static Path of(Environment environment, String text) {
    if (!text.startsWith("~")) {
      return Environment.path(text);
    }
    int end = 1;
    while (end < text.length() && text.charAt(end) != '/' && text.charAt(end) != '\\') {
      end++;
    }
    Path home =
        end == 1 ? environment.home() : homeOf(text.substring(1, end), environment.accountHome());
    Path rest = Environment.path(text.substring(Math.min(text.length(), end + 1)));
    if (home == null) {
      return Environment.path(text);
    }
    return rest == null ? home : home.resolve(rest);
  }

  private static Path homeOf(String user, Path accountHome) {
    Path listed = fromPasswd(user);
    if (listed != null) {
      return listed;
    }
    // The file does not list accounts in a directory service. Assume that their homes are siblings
    // of this one.
    Path homes = accountHome == null ? null : accountHome.getParent();
    Path home = homes == null ? null : Environment.path(homes + "/" + user);
    return home != null && home.toFile().isDirectory() ? home : null;
  }

  private static Path fromPasswd(String user) {
    try {
      byte[] bytes = SmallFile.read(Environment.path("/etc/passwd"), LIMIT);
      for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
        String[] fields = line.split(":");
        if (fields.length > 5 && fields[0].equals(user)) {
          return Environment.path(fields[5]);
        }
      }
    } catch (IOException | RuntimeException e) {
      // The file does not exist, for example on Windows.
    }
    return null;
  }
}
