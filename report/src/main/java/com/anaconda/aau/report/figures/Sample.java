package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
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
  private long[] hashes = new long[FEWEST_SLOTS];
  private long[] values = new long[FEWEST_SLOTS];
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
    if (hashes.length < needed) {
      rehash(needed);
    }
  }

  private void put(long hash, long value) {
    int slot = slot(hash);
    if (hashes[slot] != 0) {
      values[slot] = merge.applyAsLong(values[slot], value);
      return;
    }
    hashes[slot] = hash;
    values[slot] = value;
    if (++size > hashes.length / 2) {
      // A table with twice as many slots as hashes is always large enough.
      shrinkTo(2 * most);
      rehash(Math.min(4 * most, 4 * hashes.length));
    }
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 20) & hashes.length - 1;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & hashes.length - 1;
    }
    return slot;
  }

  /** Lowers theta until at most {@code limit} hashes are below it. */
  private void shrinkTo(int limit) {
    if (size < limit) {
      return;
    }
    long[] below = below();
    if (below.length >= limit) {
      theta = QuickSelect.select(below, 0, below.length - 1, most);
    }
  }

  private void rehash(int slots) {
    long[] oldHashes = hashes;
    long[] oldValues = values;
    hashes = new long[Math.max(slots, FEWEST_SLOTS)];
    values = new long[hashes.length];
    size = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0 && oldHashes[i] < theta) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        values[slot] = oldValues[i];
        size++;
      }
    }
  }

  /** Returns the sketch of the set. */
  CompactSketch sketch() {
    return Distinct.sketch(below(), theta, most);
  }

  private long[] below() {
    long[] below = new long[size + 1];
    int count = 0;
    for (long hash : hashes) {
      below[count] = hash;
      count += Distinct.isBelow(hash, theta);
    }
    return Arrays.copyOf(below, count);
  }

  /** Returns the numbers of the hashes in the sample, in any order. */
  long[] values() {
    shrinkTo(most + 1);
    long[] found = new long[size + 1];
    int count = 0;
    for (int i = 0; i < hashes.length; i++) {
      found[count] = values[i];
      count += Distinct.isBelow(hashes[i], theta);
    }
    return Arrays.copyOf(found, count);
  }
}
