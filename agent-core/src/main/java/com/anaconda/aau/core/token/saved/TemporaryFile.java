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

/** The temporary files that tokens are written to first. */
final class TemporaryFile {
  static final OpenOption[] NEW = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};

  private static final String SUFFIX = ".tmp";
  private static final long ABANDONED_MILLIS = 10_000;
  private static final int MOST_FILES_LOOKED_AT = 10_000;

  private TemporaryFile() {}

  /** Returns a new name in the same directory, unique to this process. */
  static Path newName(Path file) {
    return file.resolveSibling(prefix(file) + RandomToken.create() + SUFFIX);
  }

  /** Deletes a temporary file, ignoring errors. */
  static void delete(Path temporary) {
    if (temporary == null) {
      return;
    }
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException | RuntimeException e) {
      // The next process that writes here deletes it.
    }
  }

  /**
   * Deletes temporary files that killed processes left beside a file. A process that was only
   * paused notices that its file is missing and starts again.
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
      // This is only housekeeping.
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
