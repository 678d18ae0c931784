package com.anaconda.aau.report.count;

import java.util.Arrays;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.apache.datasketches.thetacommon.QuickSelect;

/**
 * Counts distinct hashes with Theta sketches from Apache DataSketches. A sketch is exact as long as
 * it holds all hashes. Sketches can be merged and intersected.
 */
public final class Distinct {
  /**
   * The number of hashes kept for a day or a period. Counts up to it are exact, and larger ones
   * have a standard error of 0.4 %.
   */
  public static final int OF_ALL = 1 << 16;

  /**
   * The number of hashes kept for a tool, an organization or a package. Larger counts have a
   * standard error of 1.6 %.
   */
  public static final int OF_GROUP = 1 << 12;

  /** The empty sketch. */
  public static final CompactSketch NONE = HashSketches.of(new long[0], Long.MAX_VALUE);

  private Distinct() {}

  /**
   * Returns a sketch that keeps at most {@code most} of some distinct hashes, which are all below
   * theta. Changes their order.
   */
  public static CompactSketch sketch(long[] hashes, long theta, int most) {
    if (hashes.length > most) {
      // The smallest hash that is not kept becomes the sketch's theta.
      long next = QuickSelect.select(hashes, 0, hashes.length - 1, most);
      return HashSketches.of(Arrays.copyOf(hashes, most), next);
    }
    boolean isEmpty = hashes.length == 0 && theta == Long.MAX_VALUE;
    return isEmpty ? NONE : HashSketches.of(hashes, theta);
  }

  /**
   * Returns 1 for a hash below theta, and 0 for any other and for an empty slot. A branch would
   * often be mispredicted.
   */
  public static int isBelow(long hash, long theta) {
    return (int) ((-hash & hash - theta) >>> 63);
  }

  /**
   * Returns the distinct ones among the first {@code count} of some hashes, as far as they are
   * below theta, in the order in which they first occur.
   */
  public static long[] inOrder(long[] hashes, int count, long theta) {
    long[] distinct = new long[count + 1];
    int below = 0;
    for (int i = 0; i < count; i++) {
      distinct[below] = hashes[i];
      below += isBelow(hashes[i], theta);
    }
    int end = Scratch.ofThread().table().findDistinct(distinct, 0, below, distinct, 0);
    return Arrays.copyOf(distinct, end);
  }

  /** Returns the smallest of some distinct hashes that a sketch with room for fewer drops. */
  public static long theta(long[] hashes, int most) {
    return QuickSelect.select(hashes.clone(), 0, hashes.length - 1, most);
  }

  /** Returns the hashes of a sketch in ascending order. */
  public static long[] sorted(CompactSketch sketch) {
    long[] hashes = HashSketches.hashes(sketch);
    Divisions divisions = Scratch.ofThread().divisions();
    long[] divided = divisions.divide(hashes, hashes.length, sketch.getThetaLong(), FEW);
    long[] sorted = Arrays.copyOf(divided, hashes.length);
    // Few hashes have the same leading bits, so none has to move far.
    for (int i = 1; i < sorted.length; i++) {
      long hash = sorted[i];
      int to = i;
      while (to > 0 && sorted[to - 1] > hash) {
        sorted[to] = sorted[to - 1];
        to--;
      }
      sorted[to] = hash;
    }
    return sorted;
  }

  private static final int FEW = 4;

  /** Returns the union of two sketches. */
  public static CompactSketch union(int size, CompactSketch one, CompactSketch other) {
    HashUnion union = new HashUnion(size);
    union.add(one);
    union.add(other);
    return union.result();
  }

  /** Returns the intersection of two sketches. */
  public static CompactSketch both(CompactSketch one, CompactSketch other) {
    return one.isEmpty() || other.isEmpty() ? NONE : select(one, other, true);
  }

  /** Returns the hashes that are in the first sketch but not in the second. */
  public static CompactSketch without(CompactSketch one, CompactSketch other) {
    return one.isEmpty() || other.isEmpty() ? one : select(one, other, false);
  }

  /** Returns the hashes of a sketch that are also in another one, or those that are not. */
  private static CompactSketch select(CompactSketch one, CompactSketch other, boolean inOther) {
    long theta = Math.min(one.getThetaLong(), other.getThetaLong());
    HashTable table = Scratch.ofThread().table();
    table.clearFor(HashSketches.hashes(other).length);
    for (long hash : HashSketches.hashes(other)) {
      table.add(hash);
    }
    long[] hashes = HashSketches.hashes(one).clone();
    int count = 0;
    for (long hash : hashes) {
      if (hash < theta && table.contains(hash) == inOther) {
        hashes[count++] = hash;
      }
    }
    return HashSketches.of(Arrays.copyOf(hashes, count), theta);
  }
}
