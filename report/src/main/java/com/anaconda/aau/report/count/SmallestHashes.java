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

  /** Whether the list contains hashes that were added under a higher limit. */
  private boolean lowered;

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
    lowered |= sketch.getThetaLong() < limit;
    limit = Math.min(limit, sketch.getThetaLong());
    long[] more = HashSketches.hashes(sketch);
    for (int done = 0; done < more.length; ) {
      if (size == hashes.length) {
        reserve(more.length - done);
      }
      int next = Math.min(more.length, done + hashes.length - size);
      size = append(more, done, next, hashes, size);
      done = next;
    }
  }

  /** Appends those hashes of a range that are below the limit. Returns their end. */
  private int append(long[] more, int from, int to, long[] into, int start) {
    long below = limit;
    int end = start;
    for (int i = from; i < to; i++) {
      into[end] = more[i];
      end += (int) (more[i] - below >>> 63);
    }
    return end;
  }

  /** Makes room for at least one hash, and for as many as given if they are not too many. */
  private void reserve(int more) {
    if (size >= 2 * most) {
      compact();
    }
    int needed = Math.min(2 * most, Math.max(size + more, FEWEST));
    if (needed > hashes.length) {
      Scratch scratch = Scratch.ofThread();
      long[] before = hashes;
      hashes = scratch.array(Math.min(2 * most, Math.max(needed, 4 * size)));
      System.arraycopy(before, 0, hashes, 0, size);
      scratch.recycle(before);
    }
  }

  /** Returns the number of hashes that fit into the allocated array. */
  int capacity() {
    return hashes.length;
  }

  /** Reduces the list to the smallest distinct hashes. */
  private void compact() {
    if (lowered) {
      dropAboveLimit();
    }
    // If there is only one division, its array is this one, and is read before it is overwritten.
    Divisions divisions = Scratch.ofThread().divisions();
    long[] divided = divisions.divide(hashes, size, limit, DIVISION);
    HashTable table = Scratch.ofThread().table();
    int from = 0;
    int start = 0;
    size = 0;
    for (int i = 0; i < divisions.count() && size <= most; i++) {
      start = size;
      size = table.findDistinct(divided, from, divisions.end(i), hashes, size);
      from = divisions.end(i);
    }
    if (size > most) {
      // The smallest hash that is not kept becomes the limit.
      limit = QuickSelect.select(hashes, start, size - 1, most);
      size = most;
    }
  }

  private void dropAboveLimit() {
    size = append(hashes, 0, size, hashes, 0);
    lowered = false;
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
    free();
    return sketch;
  }

  /** Empties the set and frees its memory. */
  void free() {
    Scratch.ofThread().recycle(hashes);
    hashes = NONE;
    size = 0;
  }
}
