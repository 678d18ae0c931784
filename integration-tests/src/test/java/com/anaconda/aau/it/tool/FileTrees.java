package com.anaconda.aau.it.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares two folders that should hold the same files. Ignores what the JDK leaves behind when a
 * process, such as another test that lists all JVMs, attaches to a JVM that is about to exit.
 */
final class FileTrees {

  private FileTrees() {}

  /** Returns one line for each file that exists in only one of them or differs between them. */
  static List<String> differences(Path one, Path other, Noise noise) throws IOException {
    Map<String, Path> ones = files(one, noise);
    Map<String, Path> others = files(other, noise);
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, Path> entry : ones.entrySet()) {
      String name = entry.getKey();
      Path twin = others.remove(name);
      if (twin == null) {
        differences.add("only the first has " + name);
      } else if (!noise.isContentOf(name) && !same(entry.getValue(), twin, noise)) {
        differences.add("files differ: " + entry.getValue() + " " + twin);
      }
    }
    others.keySet().forEach(name -> differences.add("only the second has " + name));
    return differences;
  }

  private static Map<String, Path> files(Path root, Noise noise) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith(".attach_pid"))
          .forEach(file -> files.put(noise.removedFrom(root.relativize(file).toString()), file));
    }
    return files;
  }

  private static boolean same(Path one, Path other, Noise noise) throws IOException {
    return Files.mismatch(one, other) < 0 || text(one, noise).equals(text(other, noise));
  }

  private static String text(Path file, Noise noise) throws IOException {
    return noise.removedFrom(Files.readString(file, StandardCharsets.ISO_8859_1));
  }
}
