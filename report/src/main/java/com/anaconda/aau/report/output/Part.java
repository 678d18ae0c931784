package com.anaconda.aau.report.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The file beside an output that contains it until it is complete. It is locked as long as its
 * report runs, so the next report can tell what a killed one left behind.
 */
final class Part {
  private static final String UNIQUE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String END = ".part";

  private Part() {}

  /** Returns a new name. */
  static Path of(Path target) {
    return target.resolveSibling(start(target) + UUID.randomUUID() + END);
  }

  private static String start(Path target) {
    return "." + target.getFileName() + ".";
  }

  /** Creates the file and locks it until it is closed. */
  static FileChannel create(Path part) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try {
        channel.lock();
      } catch (IOException e) {
        // A file system without locks, where nobody deletes the file.
        return channel;
      }
      if (Files.exists(part)) {
        return channel;
      }
      // Another report deleted the file before it was locked.
      channel.close();
    }
  }

  /** Deletes what killed reports left behind when they wrote the same file. */
  static void sweep(Path target) {
    Pattern name = Pattern.compile(Pattern.quote(start(target)) + UNIQUE + Pattern.quote(END));
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(
            target.getParent(), file -> name.matcher(file.getFileName().toString()).matches())) {
      for (Path part : parts) {
        deleteIfAbandoned(part);
      }
    } catch (IOException e) {
      // If something is wrong with the directory, writing the file will fail and say so.
      return;
    }
  }

  private static void deleteIfAbandoned(Path part) {
    if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // It belongs to this program or another user, or the file system has no locks.
      return;
    }
  }
}
