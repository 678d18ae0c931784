package com.anaconda.aau.report.figures;

import org.apache.datasketches.theta.Sketch;

/**
 * A number of distinct things, exact or estimated.
 *
 * @param value the number
 * @param low what it is not below, in 95 of 100 cases
 * @param high what it is not above, in 95 of 100 cases
 */
public record Count(long value, long low, long high) {
  /** No thing. */
  public static final Count ZERO = new Count(0, 0, 0);

  private static final int STANDARD_DEVIATIONS = 2;

  /** The number that a sketch stands for. */
  public static Count of(Sketch sketch) {
    long value = Math.round(sketch.getEstimate());
    if (!sketch.isEstimationMode()) {
      return new Count(value, value, value);
    }
    return new Count(
        value,
        (long) Math.floor(sketch.getLowerBound(STANDARD_DEVIATIONS)),
        (long) Math.ceil(sketch.getUpperBound(STANDARD_DEVIATIONS)));
  }

  /** Whether nothing was estimated. */
  public boolean exact() {
    return low == high;
  }
}
