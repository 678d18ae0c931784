package org.apache.datasketches.theta;

import org.apache.datasketches.thetacommon.ThetaUtil;

/**
 * What the library keeps to its own package: the hashes in a sketch, and a sketch of such hashes.
 * Its own way to save goes through {@code datasketches-memory}, which refuses to start on JDK 22
 * and newer and would warn of {@code sun.misc.Unsafe}; the sketches on the heap need none of it.
 */
public final class HashSketches {
  private static final short SEED = ThetaUtil.computeSeedHash(ThetaUtil.DEFAULT_UPDATE_SEED);

  private HashSketches() {}

  /** The hashes of a sketch; not to be changed. */
  public static long[] hashes(CompactSketch sketch) {
    return sketch.getCache();
  }

  /** The sketch of these hashes, all below theta and in whatever order. */
  public static CompactSketch of(long[] hashes, long theta) {
    boolean empty = hashes.length == 0 && theta == Long.MAX_VALUE;
    return new HeapCompactSketch(hashes, empty, SEED, hashes.length, theta, false);
  }
}
