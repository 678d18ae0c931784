package com.anaconda.aau.report.count;

/**
 * Hashes divided by their leading bits, in ascending order of these bits. Dividing takes linear
 * time. Since hashes are random, the divisions have about the same size.
 *
 * @param ends the end of each division, which starts where the one before it ends
 */
record Divisions(long[] hashes, int[] ends) {
  /**
   * Divides the first hashes of an array.
   *
   * @param limit all of them are below it
   * @param average the desired number of hashes in a division; the actual average is less than
   *     twice that
   */
  static Divisions of(long[] hashes, int size, long limit, int average) {
    int divisions = Integer.highestOneBit(Math.max(1, size / average));
    if (divisions == 1) {
      return new Divisions(hashes, new int[] {size});
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(limit - 1);
    int shift = Math.max(0, bits - Integer.numberOfTrailingZeros(divisions));
    int[] ends = starts(hashes, size, shift, divisions);
    long[] divided = new long[size];
    divide(hashes, size, shift, ends, divided);
    return new Divisions(divided, ends);
  }

  // Each loop has its own method, so that the JIT compiler compiles it only once.

  /** Returns where each division starts. */
  private static int[] starts(long[] hashes, int size, int shift, int divisions) {
    int[] starts = new int[divisions];
    for (int i = 0; i < size; i++) {
      starts[(int) (hashes[i] >>> shift)]++;
    }
    int start = 0;
    for (int i = 0; i < divisions; i++) {
      int count = starts[i];
      starts[i] = start;
      start += count;
    }
    return starts;
  }

  /** Moves each hash to the end of its division, which becomes one longer. */
  private static void divide(long[] hashes, int size, int shift, int[] ends, long[] divided) {
    for (int i = 0; i < size; i++) {
      divided[ends[(int) (hashes[i] >>> shift)]++] = hashes[i];
    }
  }
}
