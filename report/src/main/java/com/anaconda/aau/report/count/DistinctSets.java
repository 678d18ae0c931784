package com.anaconda.aau.report.count;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.datasketches.theta.CompactSketch;

/**
 * Collects the hashes of many sets, and then finds the distinct ones of each set.
 *
 * <p>This is a hot path. A log names thousands of package versions, and most lines name a different
 * one than the line before. With a table for each set, or one for all of them, each addition would
 * cost a cache miss. So an addition only appends to a list. When the list is full, {@link #sort}
 * brings the hashes of each set together, so that a table of a few kilobytes, one set after the
 * other, finds the distinct ones. The resulting sketches equal those of the library, because a
 * Theta sketch of a set consists of the set's smallest hashes.
 */
final class DistinctSets {
  private static final int MOST = 1 << 20;

  /** Room for additions to a full list: a few tokens and downloads can still be pending. */
  private static final int SLACK = 4096;

  /** The added hashes, and after {@link #sort} the distinct hashes of one set after the other. */
  private final long[] hashes = new long[MOST + SLACK];

  private final int[] owners = new int[MOST + SLACK];
  private final long[] sorted = new long[MOST + SLACK];
  private int size;
  private int sets;

  /** For each set, a limit: hashes at or above it are dropped, since the set's sketch would. */
  private long[] limits = new long[1024];

  /** For each set, the end of its distinct hashes. They start where those of the last set end. */
  private int[] ends = {};

  private final HashTable table = new HashTable();

  /** Returns the number of a new, empty set. */
  int newSet() {
    if (sets == limits.length) {
      limits = Arrays.copyOf(limits, 2 * sets);
    }
    limits[sets] = Long.MAX_VALUE;
    return sets++;
  }

  /** Adds a positive hash to a set. */
  void add(int set, long hash) {
    hashes[size] = hash;
    owners[size] = set;
    // Avoid a branch, which would often be mispredicted: count what is below the limit.
    size += (int) (hash - limits[set] >>> 63);
  }

  /** Returns the number of sets. */
  int count() {
    return sets;
  }

  boolean isFull() {
    return size >= MOST;
  }

  /** Finds the distinct hashes of each set. They must be cleared before anything is added. */
  void sort() {
    bringTogether();
    int distinct = 0;
    int from = 0;
    for (int set = 0; set < sets; set++) {
      int to = ends[set];
      if (from < to) {
        table.clearFor(to - from);
      }
      for (int i = from; i < to; i++) {
        long hash = sorted[i];
        hashes[distinct] = hash;
        // Avoid a branch, which would often be mispredicted.
        distinct += table.add(hash) ? 1 : 0;
      }
      ends[set] = distinct;
      from = to;
    }
  }

  /** Sorts the hashes by set, in linear time. */
  private void bringTogether() {
    if (ends.length < sets) {
      ends = new int[sets];
    }
    Arrays.fill(ends, 0);
    for (int i = 0; i < size; i++) {
      ends[owners[i]]++;
    }
    int start = 0;
    for (int set = 0; set < sets; set++) {
      int count = ends[set];
      ends[set] = start;
      start += count;
    }
    for (int i = 0; i < size; i++) {
      sorted[ends[owners[i]]++] = hashes[i];
    }
  }

  private int start(int set) {
    return set == 0 ? 0 : ends[set - 1];
  }

  /** Returns the sketch of a set that keeps at most this many hashes. */
  CompactSketch sketch(int set, int most) {
    long[] distinct = Arrays.copyOfRange(hashes, start(set), ends[set]);
    return Distinct.sketch(distinct, limits[set], most);
  }

  /**
   * Returns the sketch of a set that keeps at most this many hashes. From now on, drops hashes that
   * do not belong to the sketch of the set as a whole, so that its parts have less to merge.
   */
  CompactSketch sketchAndLimit(int set, int most) {
    CompactSketch sketch = sketch(set, most);
    limits[set] = sketch.getThetaLong();
    return sketch;
  }

  /** Passes each hash that is in any of some sets to a consumer, once. */
  void forEachInAny(int[] some, int count, LongConsumer consumer) {
    int most = 0;
    for (int i = 0; i < count; i++) {
      most += ends[some[i]] - start(some[i]);
    }
    table.clearFor(count > 1 ? most : 0);
    for (int i = 0; i < count; i++) {
      for (int at = start(some[i]); at < ends[some[i]]; at++) {
        if (count == 1 || table.add(hashes[at])) {
          consumer.accept(hashes[at]);
        }
      }
    }
  }

  /** Empties the sets. */
  void clear() {
    size = 0;
  }

  /** Removes all sets. */
  void reset() {
    size = 0;
    sets = 0;
  }
}
