package com.anaconda.aau.report.count;

import java.util.List;
import org.apache.datasketches.frequencies.ErrorType;
import org.apache.datasketches.frequencies.LongsSketch;

/**
 * Counts how many different packages the busiest clients of a day fetched, to tell mirrors from
 * people. Uses a frequent-items sketch, which never loses the busiest clients and whose counts are
 * lower bounds. A package that occurs in two parts of a log can count twice.
 */
final class BusyClients {
  private static final int SIZE = 4096;

  /** The size of an int array. */
  static final int SLOTS = 1 << 14;

  private final LongsSketch sketch = new LongsSketch(SIZE);

  /** The downloads of all clients whose hashes end alike. */
  private final int[] downloads = new int[SLOTS];

  private int allDownloads;

  /** Counts a download. The count later shows which clients cannot be among the busiest. */
  void addDownload(long client) {
    downloads[(int) client & SLOTS - 1]++;
    allDownloads++;
  }

  /**
   * Returns whether a client can be among the busiest. A client with fewer downloads than the total
   * divided by the sketch's size would be dropped from the sketch anyway.
   */
  boolean isCandidate(long client) {
    return downloads[(int) client & SLOTS - 1] > allDownloads / SIZE;
  }

  /** Records that a client fetched another package. */
  void add(long client) {
    sketch.update(client);
  }

  Record toRecord(long day) {
    return toRecord(sketch, day);
  }

  private static Record toRecord(LongsSketch sketch, long day) {
    LongsSketch.Row[] rows = sketch.getFrequentItems(ErrorType.NO_FALSE_POSITIVES);
    long[] pairs = new long[2 * rows.length];
    for (int i = 0; i < rows.length; i++) {
      pairs[2 * i] = rows[i].getItem();
      pairs[2 * i + 1] = rows[i].getLowerBound();
    }
    return new Record(RecordKind.BUSY, new byte[0], day, pairs, Distinct.NONE);
  }

  static Record merge(List<Record> records) {
    LongsSketch merged = new LongsSketch(SIZE);
    for (Record record : records) {
      long[] pairs = record.numbers();
      for (int i = 0; i < pairs.length; i += 2) {
        merged.update(pairs[i], pairs[i + 1]);
      }
    }
    return toRecord(merged, records.get(0).day());
  }
}
