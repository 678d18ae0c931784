package com.anaconda.aau.report.figures;

import org.apache.datasketches.theta.Sketch;

/**
 * The number of distinct elements, exact or estimated. Immutable.
 *
 * @param value the number or its estimate
 * @param low the lower bound, at 95 % confidence
 * @param high the upper bound, at 95 % confidence
 */
public record Count(long value, long low, long high) {
  /** The count of an empty set. */
  public static final Count ZERO = new Count(0, 0, 0);

  /** A smaller group could reveal its members to someone who knows them. */
  static final int FEWEST_PUBLISHED = 10;

  private static final int STANDARD_DEVIATIONS = 2;

  /** Returns an exact count. */
  public static Count exactly(long value) {
    return new Count(value, value, value);
  }

  /** Returns the count that a sketch stands for. */
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

  /**
   * Returns whether a group is so small that its members could be identified; an empty group is
   * not.
   */
  public boolean isFew() {
    return value < FEWEST_PUBLISHED;
  }

  /** Returns whether this stands for an undisclosed number from 1 to 9. */
  public boolean isWithheld() {
    return value == 0 && high > 0;
  }

  /**
   * Returns the form of this number that may be published: nothing below 10, and otherwise a
   * multiple of 10. So no difference between two numbers, in this report or another, discloses a
   * smaller number.
   */
  Count rounded() {
    if (value == 0) {
      return ZERO;
    }
    if (isFew()) {
      return new Count(0, 0, FEWEST_PUBLISHED - 1);
    }
    long tens = tens(value);
    long least = Math.max(FEWEST_PUBLISHED, tens - FEWEST_PUBLISHED / 2);
    long most = tens + FEWEST_PUBLISHED / 2 - 1;
    return exact()
        ? new Count(tens, least, most)
        : new Count(tens, Math.min(least, down(low)), Math.max(most, down(high) + 9));
  }

  /** Returns the nearest multiple of 10. */
  static long tens(long number) {
    return (number + FEWEST_PUBLISHED / 2) / FEWEST_PUBLISHED * FEWEST_PUBLISHED;
  }

  private static long down(long number) {
    return number / FEWEST_PUBLISHED * FEWEST_PUBLISHED;
  }

  /** Returns whether the number is exact. */
  public boolean exact() {
    return low == high;
  }
}
