package com.anaconda.aau.report.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the logs that the arguments name as files, directories or globs. */
public final class LogFiles {
  private LogFiles() {}

  /**
   * Returns the files, sorted by name and without duplicates.
   *
   * @throws IOException if there is no such file; the message is meant for the user
   */
  public static List<Path> find(List<String> arguments) throws IOException {
    Map<Path, Path> files = new TreeMap<>();
    for (String argument : arguments) {
      List<Path> found = expand(argument);
      if (found.isEmpty()) {
        throw new NoSuchFileException(argument, null, "no such file, and no file matches");
      }
      for (Path file : found) {
        files.putIfAbsent(file.toRealPath(), file);
      }
    }
    return new ArrayList<>(files.values());
  }

  private static List<Path> expand(String argument) throws IOException {
    if (argument.isEmpty()) {
      throw new IOException("The name of a log is empty.");
    }
    Path path = path(argument);
    if (Files.isDirectory(path)) {
      return below(path);
    }
    if (Files.exists(path) && !Files.isRegularFile(path) || argument.startsWith("/dev/fd/")) {
      // It can be read only once, but a log is opened several times.
      throw new IOException(
          argument + " is not a regular file. Pass its text to standard input, and name it -.");
    }
    return Files.exists(path) ? List.of(path) : matching(path);
  }

  private static Path path(String argument) throws IOException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new IOException(
          argument + " is not a valid file name in this locale. Try LC_ALL=C.UTF-8.", e);
    }
  }

  private static List<Path> below(Path directory) throws IOException {
    // The directory itself may be a link, which a walk does not follow.
    Path real = directory.toRealPath();
    try (Stream<Path> below = Files.walk(real)) {
      List<Path> files =
          below
              .filter(Files::isRegularFile)
              .map(file -> directory.resolve(real.relativize(file)))
              .toList();
      if (files.isEmpty()) {
        throw new NoSuchFileException(directory.toString(), null, "no files in this directory");
      }
      return files;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Expands a glob in the last part of a path, for quoted globs and for shells that do not expand
   * them.
   */
  private static List<Path> matching(Path glob) throws IOException {
    Path directory = glob.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      return List.of();
    }
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob.getFileName());
    } catch (PatternSyntaxException e) {
      // The name of a missing file, not a glob.
      return List.of();
    }
    try (Stream<Path> inside = Files.list(directory)) {
      return inside
          .filter(file -> matcher.matches(file.getFileName()) && Files.isRegularFile(file))
          .toList();
    }
  }
}
