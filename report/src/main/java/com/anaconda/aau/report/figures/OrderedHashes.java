package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
import java.util.Arrays;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;

/**
 * A sketch's hashes in ascending order. One pass over two of them finds their intersection in a
 * tenth of the time that the library needs. This matters because a year has 1,378 pairs of weeks.
 */
record OrderedHashes(long[] hashes, long theta) {
  static final OrderedHashes NONE = of(Distinct.NONE);

  static OrderedHashes of(CompactSketch sketch) {
    return new OrderedHashes(Distinct.sorted(sketch), sketch.getThetaLong());
  }

  CompactSketch both(OrderedHashes other) {
    long limit = Math.min(theta, other.theta);
    long[] common = new long[Math.min(hashes.length, other.hashes.length)];
    int count = 0;
    int mine = 0;
    int its = 0;
    while (mine < hashes.length && its < other.hashes.length) {
      long a = hashes[mine];
      long b = other.hashes[its];
      if (Math.min(a, b) >= limit) {
        break;
      }
      if (a == b) {
        common[count++] = a;
      }
      mine += a <= b ? 1 : 0;
      its += b <= a ? 1 : 0;
    }
    return HashSketches.of(Arrays.copyOf(common, count), limit);
  }
}
