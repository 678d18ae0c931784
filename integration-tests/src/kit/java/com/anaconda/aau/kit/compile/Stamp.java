package com.anaconda.aau.kit.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was compiled last, and how, in a file beside the classes: its first line says how, each
 * other names a source and when that was changed.
 */
final class Stamp {

  private final Path file;
  private final Path sources;
  private final Path classes;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param files what is compiled
   * @param read what else says how
   */
  Stamp(Path sources, Path classes, String how, List<Path> files, List<Path> read)
      throws IOException {
    this.file = classes.resolveSibling("client-compiler.txt");
    this.sources = sources;
    this.classes = classes;
    StringBuilder first = new StringBuilder(how);
    for (Path each : read) {
      first.append(' ').append(line(each));
    }
    lines.add(first.toString());
    for (Path each : files) {
      lines.add(line(each));
    }
  }

  private String line(Path source) throws IOException {
    return sources.relativize(source) + " " + Files.getLastModifiedTime(source).toMillis();
  }

  /** Whether there is nothing to compile; whoever empties the classes does not empty the stamp. */
  boolean isCurrent() throws IOException {
    return old().equals(lines)
        && compiled().stream().allMatch(name -> Files.exists(classFile(name)));
  }

  /** Deletes what was compiled before: its source may be gone. */
  void deleteOld() throws IOException {
    for (String name : names(old())) {
      Path directory = classFile(name).getParent();
      if (Files.isDirectory(directory)) {
        String simple = Path.of(name).getFileName().toString();
        try (Stream<Path> all = Files.list(directory)) {
          for (Path each : all.toList()) {
            String other = each.getFileName().toString();
            if (other.equals(simple + ".class") || other.startsWith(simple + '$')) {
              Files.delete(each);
            }
          }
        }
      }
    }
    Files.deleteIfExists(file);
  }

  void write() throws IOException {
    Files.write(file, lines);
  }

  private List<String> compiled() {
    return names(lines).stream().filter(name -> !name.endsWith("package-info")).toList();
  }

  private List<String> old() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Without the end of the file's name. */
  private static List<String> names(List<String> lines) {
    return lines.stream().skip(1).map(line -> line.replaceFirst("\\.java [0-9]+$", "")).toList();
  }

  private Path classFile(String name) {
    return classes.resolve(name + ".class");
  }
}
