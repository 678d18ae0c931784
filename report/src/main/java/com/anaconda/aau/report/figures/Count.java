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

  /** Fewer could be told apart by somebody who knows them. */
  static final int FEWEST_PUBLISHED = 10;

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

  /** Whether so few can be told apart by somebody who knows them; 0 is nobody. */
  public boolean isFew() {
    return value < FEWEST_PUBLISHED;
  }

  /** Whether this is a number between 1 and 9 that is not told. */
  public boolean isWithheld() {
    return value == 0 && high > 0;
  }

  /**
   * What may be told of this number to anybody: nothing below 10, and else a multiple of 10, so
   * that no difference of two numbers, in this report or another, gives a smaller one away.
   */
  Count rounded() {
    if (value == 0) {
      return ZERO;
    }
    if (isFew()) {
      return new Count(0, 0, FEWEST_PUBLISHED - 1);
    }
    long tens = (value + FEWEST_PUBLISHED / 2) / FEWEST_PUBLISHED * FEWEST_PUBLISHED;
    long least = Math.max(FEWEST_PUBLISHED, tens - FEWEST_PUBLISHED / 2);
    long most = tens + FEWEST_PUBLISHED / 2 - 1;
    return exact()
        ? new Count(tens, least, most)
        : new Count(tens, Math.min(least, down(low)), Math.max(most, down(high) + 9));
  }

  private static long down(long number) {
    return number / FEWEST_PUBLISHED * FEWEST_PUBLISHED;
  }

  /** Whether nothing was estimated. */
  public boolean exact() {
    return low == high;
  }
}
