package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.Scratch;
import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.apache.datasketches.thetacommon.QuickSelect;

/**
 * Holds a number for each hash of a set. If the set is larger than a limit, only its smallest
 * hashes are kept, as in a sketch, so the choice does not depend on the numbers.
 */
final class Sample {
  private static final int FEWEST_SLOTS = 16;

  private final int most;
  private final LongBinaryOperator merge;

  /** A hash and its number in turn, so that a lookup costs one cache miss instead of two. */
  private long[] entries = new long[2 * FEWEST_SLOTS];

  /** The number of entries in use, a power of two. */
  private int slots = FEWEST_SLOTS;

  private int size;
  private long theta = Long.MAX_VALUE;

  /**
   * Creates an empty sample.
   *
   * @param most the number of hashes to keep
   * @param merge combines two numbers of the same hash
   */
  Sample(int most, LongBinaryOperator merge) {
    this.most = most;
    this.merge = merge;
  }

  /** Assigns a number to each hash of a sketch. */
  void add(CompactSketch sketch, long value) {
    theta = Math.min(theta, sketch.getThetaLong());
    long[] more = HashSketches.hashes(sketch);
    reserve(more.length);
    for (long hash : more) {
      if (hash < theta) {
        put(hash, value);
      }
    }
  }

  /** Avoids growing several times in a row. */
  private void reserve(int more) {
    int needed = Integer.highestOneBit(Math.max(1, Math.min(more, most))) * 4;
    if (slots < needed) {
      rehash(needed);
    }
  }

  private void put(long hash, long value) {
    int at = index(hash);
    if (entries[at] != 0) {
      entries[at + 1] = merge.applyAsLong(entries[at + 1], value);
      return;
    }
    entries[at] = hash;
    entries[at + 1] = value;
    if (++size > slots / 2) {
      // A table with twice as many slots as hashes is always large enough.
      shrinkTo(2 * most);
      rehash(Math.min(4 * most, 4 * slots));
    }
  }

  private int index(long hash) {
    int last = 2 * slots - 1;
    int at = (int) (hash >>> 20) << 1 & last;
    while (entries[at] != 0 && entries[at] != hash) {
      at = at + 2 & last;
    }
    return at;
  }

  /** Lowers theta until at most {@code limit} hashes are below it. */
  private void shrinkTo(int limit) {
    if (size < limit) {
      return;
    }
    long[] below = below(0);
    if (below.length >= limit) {
      theta = QuickSelect.select(below, 0, below.length - 1, most);
    }
  }

  private void rehash(int wanted) {
    Scratch scratch = Scratch.ofThread();
    long[] before = entries;
    int end = 2 * slots;
    slots = Math.max(wanted, FEWEST_SLOTS);
    entries = scratch.array(2 * slots);
    Arrays.fill(entries, 0, 2 * slots, 0);
    size = 0;
    for (int i = 0; i < end; i += 2) {
      if (before[i] != 0 && before[i] < theta) {
        int at = index(before[i]);
        entries[at] = before[i];
        entries[at + 1] = before[i + 1];
        size++;
      }
    }
    scratch.recycle(before);
  }

  /** Returns the sketch of the set. */
  CompactSketch sketch() {
    return Distinct.sketch(below(0), theta, most);
  }

  /** Returns the numbers of the hashes in the sample, in any order. */
  long[] values() {
    shrinkTo(most + 1);
    return below(1);
  }

  /** Returns the hashes below theta, or, with an offset of 1, their numbers. */
  private long[] below(int offset) {
    long[] below = new long[size + 1];
    int count = 0;
    for (int i = 0; i < 2 * slots; i += 2) {
      below[count] = entries[i + offset];
      count += Distinct.isBelow(entries[i], theta);
    }
    return Arrays.copyOf(below, count);
  }
}
