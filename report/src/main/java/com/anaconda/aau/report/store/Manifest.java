package com.anaconda.aau.report.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contents of a store: the file of each day, and the texts that were counted. Replacing this
 * one small file switches the store to its new state.
 *
 * @param zone the time zone of the days, or null before the first one
 * @param days the file names by day
 * @param counted the fingerprints of texts by their first mark
 */
record Manifest(
    ZoneId zone, TreeMap<Long, String> days, Map<Fingerprint.Mark, List<Fingerprint>> counted) {
  private static final String TITLE = Store.TITLE + 2;
  private static final String ZONE = "zone ";

  static Manifest read(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    } catch (NoSuchFileException e) {
      return new Manifest(null, new TreeMap<>(), new LinkedHashMap<>());
    }
    if (lines.isEmpty() || !lines.get(0).equals(TITLE)) {
      throw new IOException(
          file + " does not belong to a store, or is from another version of the report");
    }
    try {
      boolean hasZone = lines.size() > 1 && lines.get(1).startsWith(ZONE);
      ZoneId zone = hasZone ? ZoneId.of(lines.get(1).substring(ZONE.length())) : null;
      Manifest manifest = new Manifest(zone, new TreeMap<>(), new LinkedHashMap<>());
      for (String line : lines.subList(hasZone ? 2 : 1, lines.size())) {
        manifest.add(line.split(" "));
      }
      return manifest;
    } catch (RuntimeException e) {
      throw new IOException(file + " is damaged", e);
    }
  }

  private void add(String[] words) {
    if (words[0].equals("day")) {
      days.put(Long.valueOf(words[1]), words[2]);
    } else {
      Fingerprint.Mark first =
          new Fingerprint.Mark(Long.parseLong(words[3]), Integer.parseInt(words[4]));
      add(new Fingerprint(Long.parseLong(words[1]), first, Long.parseLong(words[2]), words[5]));
    }
  }

  private void add(Fingerprint print) {
    counted.computeIfAbsent(print.first(), any -> new ArrayList<>()).add(print);
  }

  /**
   * Returns a copy without the texts that were counted before a day. Their lines are even older, so
   * counting them again would add nothing.
   */
  Manifest since(long oldest, ZoneId newZone) {
    Manifest next = new Manifest(newZone, new TreeMap<>(days), new LinkedHashMap<>());
    counted.values().stream()
        .flatMap(List::stream)
        .filter(print -> print.day() >= oldest)
        .forEach(next::add);
    return next;
  }

  String text() {
    StringBuilder text = new StringBuilder(TITLE).append('\n');
    if (zone != null) {
      text.append(ZONE).append(zone.getId()).append('\n');
    }
    days.forEach(
        (day, file) -> text.append("day ").append(day).append(' ').append(file).append('\n'));
    for (Fingerprint print : counted.values().stream().flatMap(List::stream).toList()) {
      text.append("counted ").append(print.day()).append(' ').append(print.length());
      text.append(' ').append(print.first().length()).append(' ').append(print.first().hash());
      text.append(' ').append(print.text()).append('\n');
    }
    return text.toString();
  }
}
