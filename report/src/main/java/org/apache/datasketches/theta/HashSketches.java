package org.apache.datasketches.theta;

import org.apache.datasketches.thetacommon.ThetaUtil;

/**
 * What the library keeps to its own package: adding a value that is a hash already, and making a
 * sketch of hashes that were saved. Its own way to save goes through {@code datasketches-memory},
 * which refuses to start on JDK 22 and newer and would warn of {@code sun.misc.Unsafe}; the
 * sketches on the heap need none of it.
 */
public final class HashSketches {
  private static final short SEED = ThetaUtil.computeSeedHash(ThetaUtil.DEFAULT_UPDATE_SEED);

  private HashSketches() {}

  /** Adds a hash; whether it was new to the sketch. */
  public static boolean add(UpdateSketch sketch, long hash) {
    // A hash has 63 bits and is not zero.
    switch (sketch.hashUpdate(Math.max(hash >>> 1, 1))) {
      case InsertedCountIncremented:
      case InsertedCountIncrementedResized:
      case InsertedCountIncrementedRebuilt:
        return true;
      default:
        return false;
    }
  }

  /** The hashes of a sketch in ascending order. */
  public static long[] hashes(Sketch sketch) {
    return sketch.compact(true, null).getCache();
  }

  /** The sketch of these hashes, in ascending order and all below theta. */
  public static CompactSketch of(long[] hashes, long theta) {
    boolean empty = hashes.length == 0 && theta == Long.MAX_VALUE;
    return new HeapCompactSketch(hashes, empty, SEED, hashes.length, theta, true);
  }
}
