package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.RecordKind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a new file for each day, which combines the day's old counts with the new ones. */
final class DayFiles implements Closeable {
  /**
   * The most days to write at once: more than a year's. Each takes two open files, the old one and
   * the new one, and a buffer for each.
   */
  private static final int MOST_OPEN = 400;

  private final Path directory;
  private final Map<Long, String> days;
  private final TreeMap<Long, RunWriter> writers = new TreeMap<>();

  DayFiles(Path directory, Map<Long, String> days) {
    this.directory = directory;
    this.days = days;
  }

  /** Writes the days. Returns what is older than the first day to keep. */
  TooOld write(List<Path> runs, long oldest) throws IOException {
    TooOld tooOld = TooOld.NOTHING;
    List<Long> all = daysIn(runs);
    // A run is sorted by name, not by day, so all its days are written side by side.
    for (int from = 0; from < all.size(); from += MOST_OPEN) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + MOST_OPEN));
      tooOld = write(runs, some, oldest, tooOld);
      finish();
    }
    return tooOld;
  }

  /** Writes some days, which are consecutive among those of the runs. */
  private TooOld write(List<Path> runs, List<Long> some, long oldest, TooOld before)
      throws IOException {
    TooOld tooOld = before;
    long first = some.get(0);
    long last = some.get(some.size() - 1);
    try (Merge merge = new Merge(withOld(runs, some))) {
      for (Record record = merge.next(); record != null; record = merge.next()) {
        if (record.day() < first || record.day() > last) {
          continue;
        }
        if (record.day() >= oldest) {
          writer(record.day()).write(record);
        } else if (record.kind() == RecordKind.ALL) {
          tooOld = tooOld.and(Arrays.stream(record.numbers()).sum());
        }
      }
    }
    return tooOld;
  }

  /** Returns the runs and the old files of these days. */
  private List<Path> withOld(List<Path> runs, List<Long> some) {
    List<Path> all = new ArrayList<>(runs);
    for (long day : some) {
      if (days.containsKey(day)) {
        all.add(directory.resolve(days.get(day)));
      }
    }
    return all;
  }

  /** Returns the days that occur in runs. Every run starts with the totals of its days. */
  private static List<Long> daysIn(List<Path> runs) throws IOException {
    TreeMap<Long, Boolean> days = new TreeMap<>();
    for (Path run : runs) {
      try (RunReader reader = new RunReader(run)) {
        while (reader.key() != null && reader.key().label().length == 0) {
          days.put(reader.key().day(), true);
          reader.take();
        }
      }
    }
    return new ArrayList<>(days.keySet());
  }

  private RunWriter writer(long day) throws IOException {
    RunWriter writer = writers.get(day);
    if (writer == null) {
      String name =
          LocalDate.ofEpochDay(day) + "-" + Long.toHexString(new SecureRandom().nextLong());
      writer = new RunWriter(directory.resolve(name + Store.RUN));
      writers.put(day, writer);
      days.put(day, name + Store.RUN);
    }
    return writer;
  }

  @Override
  public void close() throws IOException {
    finish();
  }

  /** Completes the files that are being written. */
  private void finish() throws IOException {
    while (!writers.isEmpty()) {
      Map.Entry<Long, RunWriter> writer = writers.pollFirstEntry();
      writer.getValue().close();
      // Once the manifest names this file, the logs may be deleted.
      PrivateFiles.force(directory.resolve(days.get(writer.getKey())));
    }
  }
}
