package com.anaconda.aau.report.count;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.thetacommon.QuickSelect;

/**
 * Collects the hashes of many sets, and then finds the distinct ones of each set.
 *
 * <p>This is a hot path. A log names thousands of package versions, and most lines name a different
 * one than the line before. With a table for each set, or one for all of them, each addition would
 * cost a cache miss. So an addition only appends to a list. When the list is full, {@link #sort}
 * brings the hashes of each set together, so that a table of a few kilobytes, one set after the
 * other, finds the distinct ones. Then {@link #keep} puts those that a sketch would keep back into
 * the list. The resulting sketches equal those of the library, because a Theta sketch of a set
 * consists of the set's smallest hashes.
 */
final class DistinctSets {
  /** The size of a set whose hashes are all needed. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int MOST = 1 << 20;

  /** Room for additions to a full list: a few tokens and downloads can still be pending. */
  private static final int SLACK = 4096;

  /** The added hashes, and after {@link #sort} the distinct hashes of one set after the other. */
  private final long[] hashes = new long[MOST + SLACK];

  /** The set of each hash. A char suffices: {@link LineCounter} limits sets to about 40,000. */
  private final char[] owners = new char[MOST + SLACK];

  private final long[] sorted = new long[MOST + SLACK];
  private int size;
  private int sets;

  /** For each set, how many of its smallest hashes are needed. */
  private int[] sizes = new int[1024];

  /** For each set, a limit: hashes at or above it are dropped, since the set's sketch would. */
  private long[] limits = new long[1024];

  /**
   * For each set, the end of its distinct hashes. They start where those of the previous set end.
   */
  private int[] ends = {};

  private final HashTable table = new HashTable();

  /** Creates an empty set of which at most this many hashes are needed, and returns its number. */
  int newSet(int most) {
    if (sets == limits.length) {
      limits = Arrays.copyOf(limits, 2 * sets);
      sizes = Arrays.copyOf(sizes, 2 * sets);
    }
    limits[sets] = Long.MAX_VALUE;
    sizes[sets] = most;
    return sets++;
  }

  /** Adds a positive hash to a set. */
  void add(int set, long hash) {
    hashes[size] = hash;
    owners[size] = (char) set;
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

  /**
   * Finds the hashes of each set that are needed. Either {@link #keep} or {@link #clear} must be
   * called before anything is added.
   */
  void sort() {
    bringTogether();
    int distinct = 0;
    int from = 0;
    for (int set = 0; set < sets; set++) {
      int to = ends[set];
      if (from < to) {
        distinct = table.findDistinct(sorted, from, to, hashes, distinct);
      }
      if (distinct - start(set) > sizes[set]) {
        distinct = cut(set, distinct);
      }
      ends[set] = distinct;
      from = to;
    }
    size = distinct;
  }

  /** Limits a set to the smallest of its hashes. Returns their end. */
  private int cut(int set, int end) {
    int next = start(set) + sizes[set];
    limits[set] = QuickSelect.select(hashes, start(set), end - 1, next);
    return next;
  }

  /** Returns whether the sorted hashes leave at least half of the list free. */
  boolean hasRoom() {
    return size <= MOST / 2;
  }

  /** Puts the sorted hashes back into the list. */
  void keep() {
    for (int set = 0; set < sets; set++) {
      Arrays.fill(owners, start(set), ends[set], (char) set);
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

  /** Returns the number of hashes of a sorted set. */
  int size(int set) {
    return ends[set] - start(set);
  }

  /** Returns the sketch of a set that keeps at most this many hashes. */
  CompactSketch sketch(int set, int most) {
    long[] distinct = Arrays.copyOfRange(hashes, start(set), ends[set]);
    return Distinct.sketch(distinct, limits[set], most);
  }

  /** Passes each wanted hash that is in any of some sets to a consumer, once. */
  void forEachInAny(int[] some, int count, LongPredicate wanted, LongConsumer consumer) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      found = find(some[i], wanted, found);
    }
    if (found == 0) {
      return;
    }
    table.clearFor(found);
    for (int i = 0; i < found; i++) {
      if (table.add(sorted[i])) {
        consumer.accept(sorted[i]);
      }
    }
  }

  private int find(int set, LongPredicate wanted, int start) {
    int end = start;
    for (int at = start(set); at < ends[set]; at++) {
      if (wanted.test(hashes[at])) {
        sorted[end++] = hashes[at];
      }
    }
    return end;
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
