package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Paths for variables such as {@code MAVEN_OPTS}, whose readers split them at blanks. If the source
 * tree lies in a directory with a blank in its name, the tests reach it through a link.
 */
final class PathWithoutBlanks {

  private static final Map<Path, Path> LINKS = new ConcurrentHashMap<>();

  private PathWithoutBlanks() {}

  /** Returns an absolute path of the same file that contains no blanks. */
  static Path of(Path path) {
    for (int end = path.getNameCount(); end > 0; end--) {
      if (path.getName(end - 1).toString().contains(" ")) {
        Path directory = path.getRoot().resolve(path.subpath(0, end));
        Path link = LINKS.computeIfAbsent(directory, PathWithoutBlanks::link);
        return end == path.getNameCount()
            ? link
            : link.resolve(path.subpath(end, path.getNameCount()));
      }
    }
    return path;
  }

  private static Path link(Path directory) {
    try {
      Path parent = Files.createTempDirectory("aau-it");
      Path link = Files.createSymbolicLink(parent.resolve("link"), directory);
      // Files are deleted in reverse order.
      parent.toFile().deleteOnExit();
      link.toFile().deleteOnExit();
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
