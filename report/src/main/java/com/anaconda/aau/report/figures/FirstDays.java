package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.Scratch;
import java.util.Arrays;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;

/**
 * A set of hashes that grows from day to day, in the order in which they were first seen. If the
 * set is larger than a limit, only its smallest hashes are kept, as in a sketch.
 *
 * <p>There is one for each package version. Adding a day only appends its hashes to a list; the
 * distinct ones are found all at once.
 */
final class FirstDays {
  /** Stands for the day of half of no hashes. */
  static final long NONE = Long.MIN_VALUE;

  /** The list may hold this many times as many hashes as the set. */
  private static final int SPARE = 8;

  private final int most;
  private long[] hashes = {};
  private int size;
  private boolean areDistinct = true;
  private long theta = Long.MAX_VALUE;

  /** The days, and for each day the end of its hashes. */
  private long[] days = new long[4];

  private int[] ends = new int[4];
  private int count;

  /** Creates an empty set of which at most this many hashes are needed. */
  FirstDays(int most) {
    this.most = most;
  }

  /** Adds hashes of a day, which must not be before the previous one. */
  void add(CompactSketch sketch, long day) {
    theta = Math.min(theta, sketch.getThetaLong());
    long[] more = HashSketches.hashes(sketch);
    if (size + more.length > SPARE * most) {
      findDistinct();
    }
    reserve(more.length);
    System.arraycopy(more, 0, hashes, size, more.length);
    size += more.length;
    areDistinct = false;
    if (count == days.length) {
      days = Arrays.copyOf(days, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    days[count] = day;
    ends[count++] = size;
  }

  private void reserve(int more) {
    if (size + more > hashes.length) {
      long[] before = hashes;
      hashes = Scratch.ofThread().array(Math.max(2 * before.length, size + more));
      System.arraycopy(before, 0, hashes, 0, size);
      Scratch.ofThread().recycle(before);
    }
  }

  /** Reduces the list to the hashes that are needed, each at the day when it was first seen. */
  private void findDistinct() {
    if (areDistinct) {
      return;
    }
    long[] distinct = Distinct.inOrder(hashes, size, theta);
    if (distinct.length > most) {
      theta = Distinct.theta(distinct, most);
      distinct = Distinct.inOrder(distinct, distinct.length, theta);
    }
    int found = 0;
    int from = 0;
    for (int i = 0; i < count; i++) {
      for (int at = from; at < ends[i] && found < distinct.length; at++) {
        found += hashes[at] == distinct[found] ? 1 : 0;
      }
      from = ends[i];
      ends[i] = found;
    }
    System.arraycopy(distinct, 0, hashes, 0, found);
    size = found;
    areDistinct = true;
  }

  /** Returns the sketch of the set. */
  CompactSketch sketch() {
    findDistinct();
    return Distinct.sketch(Arrays.copyOf(hashes, size), theta, most);
  }

  /**
   * Returns the day on which half of the hashes had been seen, or {@link #NONE} if there are none.
   */
  long dayOfHalf() {
    findDistinct();
    if (size == 0) {
      return NONE;
    }
    int day = 0;
    while (ends[day] <= (size - 1) / 2) {
      day++;
    }
    return days[day];
  }

  /** Frees the memory of a set that is no longer needed. */
  void free() {
    Scratch.ofThread().recycle(hashes);
    hashes = new long[0];
    size = 0;
    count = 0;
  }
}
