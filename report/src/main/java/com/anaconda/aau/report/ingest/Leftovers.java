package com.anaconda.aau.report.ingest;

import java.io.IOException;
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
import java.util.List;
import java.util.stream.Stream;

/** Deletes directories that killed reports left behind. */
final class Leftovers {
  /** A report takes less time between creating a directory and locking it. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private Leftovers() {}

  /** Deletes directories that no report uses any more. Those of other users are inaccessible. */
  static void sweep(Path temporary) {
    try (DirectoryStream<Path> directories =
        Files.newDirectoryStream(temporary, Spill.PREFIX + "*")) {
      for (Path directory : directories) {
        if (isAbandoned(directory.resolve(Spill.LOCK))) {
          delete(directory);
        }
      }
    } catch (IOException e) {
      // The directory is not accessible; leave it to somebody else.
      return;
    }
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

  static void delete(Path directory) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> inside = Files.list(directory)) {
      inside.forEach(files::add);
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      // Already deleted, or cannot be deleted.
      return;
    }
  }
}
