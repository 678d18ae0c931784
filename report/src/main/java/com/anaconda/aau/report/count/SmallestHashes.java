package com.anaconda.aau.report.count;

import java.util.Arrays;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.apache.datasketches.thetacommon.QuickSelect;

/**
 * The smallest distinct hashes of a set, up to a given number. A Theta sketch of the set consists
 * of them.
 *
 * <p>This is a hot path. A table for a large set does not fit into the processor's cache, so that
 * each addition would cost a cache miss. Here, an addition only appends to a list. When the list is
 * full, its hashes are divided by their leading bits, and a table of a few kilobytes, one division
 * after the other, finds the distinct ones, until there are enough.
 */
final class SmallestHashes {
  private static final long[] NONE = {};
  private static final int FEWEST = 4;

  /** The average number of hashes in a division. */
  private static final int DIVISION = 128;

  private final int most;
  private long[] hashes = NONE;
  private int size;

  /** Hashes at or above it are not needed. */
  private long limit = Long.MAX_VALUE;

  /** Creates an empty set of which at most this many hashes are needed. */
  SmallestHashes(int most) {
    this.most = most;
  }

  /** Adds a positive hash. */
  void add(long hash) {
    if (size == hashes.length) {
      reserve(1);
    }
    hashes[size] = hash;
    // Avoid a branch, which would often be mispredicted: count what is below the limit.
    size += (int) (hash - limit >>> 63);
  }

  /** Adds the hashes of a sketch. */
  void addAll(CompactSketch sketch) {
    limit = Math.min(limit, sketch.getThetaLong());
    long[] more = HashSketches.hashes(sketch);
    reserve(more.length);
    for (long hash : more) {
      add(hash);
    }
  }

  /** Makes room for at least one hash, and for as many as given if they are not too many. */
  private void reserve(int more) {
    if (size == 2 * most) {
      compact();
    }
    int needed = Math.min(2 * most, Math.max(size + more, FEWEST));
    if (needed > hashes.length) {
      int doubled = Integer.highestOneBit(needed - 1) * 2;
      hashes = Arrays.copyOf(hashes, Math.min(2 * most, doubled));
    }
  }

  /** Returns the number of hashes for which there is memory. */
  int capacity() {
    return hashes.length;
  }

  /** Reduces the list to the smallest distinct hashes. */
  private void compact() {
    dropAboveLimit();
    // If there is only one division, its array is this one, and is read before it is overwritten.
    Divisions divisions = Divisions.of(hashes, size, limit, DIVISION);
    long[] divided = divisions.hashes();
    int[] ends = divisions.ends();
    HashTable table = new HashTable();
    int from = 0;
    int start = 0;
    size = 0;
    for (int i = 0; i < ends.length && size <= most; i++) {
      start = size;
      table.clearFor(ends[i] - from);
      for (int at = from; at < ends[i]; at++) {
        hashes[size] = divided[at];
        size += table.add(divided[at]) ? 1 : 0;
      }
      from = ends[i];
    }
    if (size > most) {
      // The smallest hash that is not kept becomes the limit.
      limit = QuickSelect.select(hashes, start, size - 1, most);
      size = most;
    }
  }

  private void dropAboveLimit() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      long hash = hashes[i];
      hashes[kept] = hash;
      kept += (int) (hash - limit >>> 63);
    }
    size = kept;
  }

  /** Returns the sketch of the set. */
  CompactSketch sketch() {
    compact();
    boolean isEmpty = size == 0 && limit == Long.MAX_VALUE;
    return isEmpty ? Distinct.NONE : HashSketches.of(Arrays.copyOf(hashes, size), limit);
  }

  /** Returns the sketch of the set and empties it. It still needs no more hashes than before. */
  CompactSketch take() {
    CompactSketch sketch = sketch();
    hashes = NONE;
    size = 0;
    return sketch;
  }
}
