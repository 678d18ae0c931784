package com.anaconda.aau.report.count;

import java.util.Arrays;

/**
 * Divides hashes by their leading bits. Dividing takes linear time. Since hashes are random, the
 * divisions have about the same size.
 */
final class Divisions {
  private long[] divided = {};
  private int[] ends = {0};
  private int count;

  /**
   * Divides the first hashes of an array. Returns an array that begins with them, in ascending
   * order of their leading bits: the given one if there is only one division, and otherwise one
   * that is valid until the next call.
   *
   * @param limit all of the hashes are below it
   * @param average the desired number of hashes in a division; the actual average is less than
   *     twice that
   */
  long[] divide(long[] hashes, int size, long limit, int average) {
    count = Integer.highestOneBit(Math.max(1, size / average));
    if (count == 1) {
      ends[0] = size;
      return hashes;
    }
    if (ends.length < count) {
      ends = new int[count];
    }
    if (divided.length < size) {
      divided = new long[Integer.highestOneBit(size - 1) * 2];
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(limit - 1);
    int shift = Math.max(0, bits - Integer.numberOfTrailingZeros(count));
    findStarts(hashes, size, shift, ends, count);
    divide(hashes, size, shift, ends, divided);
    return divided;
  }

  /** Returns the number of divisions. */
  int count() {
    return count;
  }

  /** Returns the end of a division, which starts where the one before it ends. */
  int end(int division) {
    return ends[division];
  }

  // Each loop has its own method, so that the JIT compiler compiles it only once.

  /** Finds where each division starts. */
  private static void findStarts(long[] hashes, int size, int shift, int[] starts, int divisions) {
    Arrays.fill(starts, 0, divisions, 0);
    for (int i = 0; i < size; i++) {
      starts[(int) (hashes[i] >>> shift)]++;
    }
    int start = 0;
    for (int i = 0; i < divisions; i++) {
      int length = starts[i];
      starts[i] = start;
      start += length;
    }
  }

  /** Moves each hash to the end of its division, which becomes one longer. */
  private static void divide(long[] hashes, int size, int shift, int[] ends, long[] divided) {
    for (int i = 0; i < size; i++) {
      divided[ends[(int) (hashes[i] >>> shift)]++] = hashes[i];
    }
  }
}
