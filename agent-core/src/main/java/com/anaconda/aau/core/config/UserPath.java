package com.anaconda.aau.core.config;

import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Paths as users write them down: {@code ~/x}, {@code ~me/x}. */
final class UserPath {

  /** Larger lists of accounts are not read: such a machine keeps them elsewhere. */
  private static final int LIMIT = 1 << 20;

  private UserPath() {}

  /** The path, or null when the text is none. A user who is not known is left as written. */
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
    // Accounts of a directory service are not listed; their homes are next to this one's.
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
      // No such list here, as on Windows.
    }
    return null;
  }
}
