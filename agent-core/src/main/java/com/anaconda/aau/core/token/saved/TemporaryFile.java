package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.OwnFile;
import com.anaconda.aau.core.token.RandomToken;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The files that a token is written to before it gets its name. */
final class TemporaryFile {
  static final OpenOption[] NEW = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};

  private static final String SUFFIX = ".tmp";
  private static final long ABANDONED_MILLIS = 10_000;
  private static final int MOST_FILES_LOOKED_AT = 10_000;

  private TemporaryFile() {}

  /** A new name next to a file, for this process alone. */
  static Path newName(Path file) {
    return file.resolveSibling(prefix(file) + RandomToken.create() + SUFFIX);
  }

  /** Deletes one, quietly. */
  static void delete(Path temporary) {
    if (temporary == null) {
      return;
    }
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException | RuntimeException e) {
      // The next process that writes here sweeps it up.
    }
  }

  /**
   * Deletes what killed processes have left next to a file. Should one of them still live and only
   * have been stopped, it notices and starts again.
   */
  static void sweep(Path file) {
    String prefix = prefix(file);
    long abandoned = System.currentTimeMillis() - ABANDONED_MILLIS;
    try (DirectoryStream<Path> siblings = Files.newDirectoryStream(file.getParent())) {
      int looked = 0;
      for (Path sibling : siblings) {
        String name = sibling.getFileName().toString();
        if (name.startsWith(prefix)
            && name.endsWith(SUFFIX)
            && Files.getLastModifiedTime(sibling, LinkOption.NOFOLLOW_LINKS).toMillis() < abandoned
            && isOwn(sibling)) {
          delete(sibling);
        }
        if (++looked == MOST_FILES_LOOKED_AT) {
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      // Only housekeeping.
    }
  }

  private static boolean isOwn(Path file) {
    try {
      OwnFile.check(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String prefix(Path file) {
    return "." + file.getFileName() + ".";
  }
}
