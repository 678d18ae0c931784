package com.anaconda.aau.report.log;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    Path path = Path.of(argument);
    if (Files.isDirectory(path)) {
      try (Stream<Path> below = Files.walk(path)) {
        return below.filter(Files::isRegularFile).toList();
      }
    }
    if (Files.exists(path)) {
      return List.of(path);
    }
    return matching(path);
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
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + glob.getFileName().toString());
    try (Stream<Path> inside = Files.list(directory)) {
      return inside
          .filter(file -> matcher.matches(file.getFileName()) && Files.isRegularFile(file))
          .toList();
    }
  }
}
