package com.anaconda.aau.report.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The contents of a store: the file of each day, and the texts that were counted. Replacing this
 * one small file switches the store to its new state.
 *
 * @param days the file names by day
 */
record Manifest(TreeMap<Long, String> days, List<Fingerprint> counted) {
  private static final String TITLE = "aau-report store 1";

  static Manifest read(Path file) throws IOException {
    Manifest manifest = new Manifest(new TreeMap<>(), new ArrayList<>());
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    } catch (NoSuchFileException e) {
      return manifest;
    }
    if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
      throw new IOException(
          file + " does not belong to a store, or is from another version of the report");
    }
    try {
      for (String line : lines.subList(1, lines.size())) {
        manifest.add(line.split(" "));
      }
    } catch (RuntimeException e) {
      throw new IOException(file + " is damaged", e);
    }
    return manifest;
  }

  private void add(String[] words) {
    if (words[0].equals("day")) {
      days.put(Long.valueOf(words[1]), words[2]);
    } else {
      counted.add(
          new Fingerprint(
              Integer.parseInt(words[1]),
              Long.parseLong(words[2]),
              Long.parseLong(words[3]),
              Long.parseLong(words[4])));
    }
  }

  String text() {
    StringBuilder text = new StringBuilder(TITLE).append('\n');
    days.forEach(
        (day, file) -> text.append("day ").append(day).append(' ').append(file).append('\n'));
    for (Fingerprint print : counted) {
      text.append("counted ").append(print.headLength()).append(' ').append(print.head());
      text.append(' ').append(print.length()).append(' ').append(print.checksum()).append('\n');
    }
    return text.toString();
  }
}
