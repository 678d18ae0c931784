package com.anaconda.aau.report.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Deletes directories that killed reports left behind. */
final class Leftovers {
  /** A younger directory may belong to a report that has not locked it yet. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private static final int MOST_ATTEMPTS = 1000;

  private Leftovers() {}

  /** Deletes the neighbors of a report's directory that no report uses anymore. */
  static void sweep(Path own) {
    try (DirectoryStream<Path> directories =
        Files.newDirectoryStream(own.getParent(), TemporaryDirectory.PREFIX + "*")) {
      for (Path directory : directories) {
        if (isOfSameOwner(directory, own)
            && isAbandoned(directory.resolve(TemporaryDirectory.LOCK))) {
          delete(directory);
        }
      }
    } catch (IOException e) {
      // The directory is not accessible; leave it to its owner.
      return;
    }
  }

  /**
   * Returns whether a directory was created by the user of this report. Anyone can put a link
   * beside it that has such a name and leads to a directory of this user.
   */
  private static boolean isOfSameOwner(Path directory, Path own) throws IOException {
    return Files.isDirectory(directory, NOFOLLOW_LINKS)
        && Files.getOwner(directory, NOFOLLOW_LINKS).equals(Files.getOwner(own));
  }

  private static boolean isAbandoned(Path lock) {
    try {
      Instant made = Files.getLastModifiedTime(lock).toInstant();
      if (made.isAfter(Instant.now().minus(YOUNG))) {
        return false;
      }
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
          FileLock free = channel.tryLock()) {
        return free != null;
      }
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Deletes a directory with its files. Tries again if that fails, because the program's threads
   * may still be writing to the directory during a shutdown.
   */
  static void delete(Path directory) {
    boolean gone = false;
    for (int attempt = 0; !gone && attempt < MOST_ATTEMPTS; attempt++) {
      gone = isDeleted(directory);
    }
  }

  private static boolean isDeleted(Path directory) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> inside = Files.walk(directory)) {
      inside.forEach(files::add);
      // A directory comes before its files.
      Collections.reverse(files);
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      // Either a new file was written meanwhile, or the directory is already gone.
      return !Files.exists(directory);
    }
  }
}
