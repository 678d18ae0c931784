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

  private final LongsSketch sketch = new LongsSketch(SIZE);

  /** Records that a client fetched another package. */
  void add(long client) {
    sketch.update(client);
  }

  Record toRecord(long day) {
    LongsSketch.Row[] rows = sketch.getFrequentItems(ErrorType.NO_FALSE_POSITIVES);
    long[] pairs = new long[2 * rows.length];
    for (int i = 0; i < rows.length; i++) {
      pairs[2 * i] = rows[i].getItem();
      pairs[2 * i + 1] = rows[i].getLowerBound();
    }
    return new Record(RecordKind.BUSY, new byte[0], day, pairs, Distinct.NONE);
  }

  static Record merge(List<Record> records) {
    BusyClients merged = new BusyClients();
    for (Record record : records) {
      long[] pairs = record.numbers();
      for (int i = 0; i < pairs.length; i += 2) {
        merged.sketch.update(pairs[i], pairs[i + 1]);
      }
    }
    return merged.toRecord(records.get(0).day());
  }
}
