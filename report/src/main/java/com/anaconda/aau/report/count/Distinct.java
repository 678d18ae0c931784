package com.anaconda.aau.report.count;

import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.apache.datasketches.theta.SetOperation;
import org.apache.datasketches.theta.Sketch;
import org.apache.datasketches.theta.Union;

/**
 * Counting distinct hashes: Theta sketches of Apache DataSketches, which are exact while they hold
 * all hashes and can be merged and intersected.
 */
public final class Distinct {
  /**
   * How many hashes of a day or a period are kept: exact below, a standard error of 0.4 % above.
   */
  public static final int OF_ALL = 1 << 16;

  /** The same for a tool, an organization, a package: a standard error of 1.6 %. */
  public static final int OF_GROUP = 1 << 12;

  /** No hashes. */
  public static final CompactSketch NONE = HashSketches.of(new long[0], Long.MAX_VALUE);

  private Distinct() {}

  /** A union to add sketches to. */
  public static Union union(int size) {
    return SetOperation.builder().setNominalEntries(size).buildUnion();
  }

  /** The union of two. */
  public static CompactSketch union(int size, Sketch one, Sketch other) {
    HashUnion union = new HashUnion(size);
    union.add(one.compact());
    union.add(other.compact());
    return union.result();
  }

  /** What is in both. */
  public static CompactSketch both(Sketch one, Sketch other) {
    org.apache.datasketches.theta.Intersection intersection =
        SetOperation.builder().buildIntersection();
    intersection.intersect(one);
    intersection.intersect(other);
    return intersection.getResult(false, null);
  }

  /** What is in one and not in the other. */
  public static CompactSketch without(Sketch one, Sketch other) {
    return SetOperation.builder().buildANotB().aNotB(one, other, false, null);
  }
}
