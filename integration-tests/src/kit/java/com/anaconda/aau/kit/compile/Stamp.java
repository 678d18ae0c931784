package com.anaconda.aau.kit.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Records the last compilation in a file beside the classes: first the arguments and the
 * modification time of each source, then, after a separator, the names of the compiled sources
 * without their extension.
 */
final class Stamp {

  private static final String LINE = "--";

  private final Path file;
  private final Path sources;
  private final Path classes;
  private final List<String> state = new ArrayList<>();

  /**
   * @param read the sources that are compiled, and other files that determine the result
   */
  Stamp(Path sources, Path classes, String arguments, List<Path> read) throws IOException {
    this.file = classes.resolveSibling("client-compiler.txt");
    this.sources = sources;
    this.classes = classes;
    state.add(arguments);
    for (Path each : read) {
      state.add(sources.relativize(each) + " " + Files.getLastModifiedTime(each).toMillis());
    }
  }

  /**
   * Returns whether there is nothing to compile. Looks at the classes, too, because they may have
   * been deleted while the stamp was kept.
   */
  boolean isCurrent() throws IOException {
    List<String> old = old();
    int line = old.indexOf(LINE);
    return line >= 0
        && old.subList(0, line).equals(state)
        && compiled(old).stream()
            .filter(name -> !name.endsWith("package-info"))
            .allMatch(name -> Files.exists(classes.resolve(name + ".class")));
  }

  /** Deletes the old classes, because their sources may be gone. */
  void deleteOld() throws IOException {
    for (String name : compiled(old())) {
      Path outer = classes.resolve(name + ".class");
      if (Files.isDirectory(outer.getParent())) {
        String simple = Path.of(name).getFileName().toString();
        try (Stream<Path> all = Files.list(outer.getParent())) {
          for (Path each : all.toList()) {
            if (each.equals(outer) || each.getFileName().toString().startsWith(simple + '$')) {
              Files.delete(each);
            }
          }
        }
      }
    }
    Files.deleteIfExists(file);
  }

  void write(List<Path> compiled) throws IOException {
    List<String> lines = new ArrayList<>(state);
    lines.add(LINE);
    for (Path each : compiled) {
      lines.add(sources.relativize(each).toString().replaceFirst("\\.java$", ""));
    }
    Files.write(file, lines);
  }

  private List<String> old() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static List<String> compiled(List<String> old) {
    return old.subList(old.indexOf(LINE) + 1, old.size());
  }
}
