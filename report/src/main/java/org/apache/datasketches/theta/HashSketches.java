package org.apache.datasketches.theta;

import org.apache.datasketches.thetacommon.ThetaUtil;

/**
 * Accesses package-private parts of the library: gets the hashes of a sketch, and creates a sketch
 * from hashes. The library's own serialization needs {@code datasketches-memory}, which refuses to
 * start on JDK 22 and later and would cause warnings about {@code sun.misc.Unsafe}; on-heap
 * sketches do not need it.
 */
public final class HashSketches {
  private static final short SEED = ThetaUtil.computeSeedHash(ThetaUtil.DEFAULT_UPDATE_SEED);

  private HashSketches() {}

  /** Returns the hashes of a sketch, which must not be modified. */
  public static long[] hashes(CompactSketch sketch) {
    return sketch.getCache();
  }

  /** Returns the sketch of some hashes, all below theta and in any order. */
  public static CompactSketch of(long[] hashes, long theta) {
    boolean empty = hashes.length == 0 && theta == Long.MAX_VALUE;
    return new HeapCompactSketch(hashes, empty, SEED, hashes.length, theta, false);
  }
}
