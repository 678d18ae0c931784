package com.anaconda.aau.report.count;

import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;

/**
 * Computes the union of sketches: the smallest of all their hashes, up to a given number. The
 * result equals that of the library's own union, but takes a fraction of the time.
 */
public final class HashUnion {
  private final int most;

  /** The first sketch, as long as it is the only one. Most sets occur in one part of a log only. */
  private CompactSketch only;

  private SmallestHashes several;

  /** Creates an empty union that keeps this many hashes. */
  public HashUnion(int most) {
    this.most = most;
  }

  /** Adds the hashes of a sketch. */
  public void add(CompactSketch sketch) {
    if (sketch.isEmpty()) {
      return;
    }
    if (only == null && several == null) {
      only = sketch;
      return;
    }
    if (only != null) {
      several = new SmallestHashes(most);
      several.addAll(only);
      only = null;
    }
    several.addAll(sketch);
  }

  /** Returns the union. */
  public CompactSketch result() {
    if (several != null) {
      return several.sketch();
    }
    if (only == null) {
      return Distinct.NONE;
    }
    boolean fits = HashSketches.hashes(only).length <= most;
    return fits
        ? only
        : Distinct.sketch(HashSketches.hashes(only).clone(), only.getThetaLong(), most);
  }

  /** Returns the union, and frees its memory. */
  public CompactSketch finish() {
    CompactSketch union = result();
    free();
    return union;
  }

  /** Frees the memory of a union that is no longer needed. */
  public void free() {
    if (several != null) {
      several.free();
    }
    only = null;
    several = null;
  }
}
