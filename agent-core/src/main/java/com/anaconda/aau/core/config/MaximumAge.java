package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Truth;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The age at which a saved token is replaced: {@code 13 months}, {@code 90 days}, {@code 6 weeks}
 * or {@code 1 year}, by the calendar in UTC. Immutable.
 */
public final class MaximumAge {
  private static final int MOST_DIGITS = 4;

  /** The age of a text that names none: shorter than any other. */
  private static final MaximumAge UNCLEAR = new MaximumAge(0, "day");

  private final int count;
  private final String unit;

  private MaximumAge(int count, String unit) {
    this.count = count;
    this.unit = unit;
  }

  /**
   * Returns the age that a value names, an unclear age, or null for never.
   *
   * @param value null if the value is not a scalar
   */
  static MaximumAge of(Scalar value) {
    if (value == null) {
      return UNCLEAR;
    }
    return value.kind() == Scalar.Kind.NULL ? null : of(value.text());
  }

  private static MaximumAge of(String text) {
    String word = Truth.strip(text).toLowerCase(Locale.ROOT);
    boolean isNo = !word.isEmpty() && Boolean.FALSE.equals(Truth.ofString(word));
    if (isNo || word.equals("never")) {
      return null;
    }
    int digits = 0;
    while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
      digits++;
    }
    // JAVA_TOOL_OPTIONS cannot hold a space, so a hyphen, an underscore or nothing will do.
    int start = digits;
    while (start < word.length()
        && (Truth.isBlank(word.charAt(start)) || "-_".indexOf(word.charAt(start)) >= 0)) {
      start++;
    }
    String unit = word.substring(start);
    unit = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    if (digits == 0 || digits > MOST_DIGITS || !isUnit(unit)) {
      return UNCLEAR;
    }
    int count = Integer.parseInt(word.substring(0, digits));
    return count == 0 ? UNCLEAR : new MaximumAge(count, unit);
  }

  private static boolean isUnit(String word) {
    return word.equals("day") || word.equals("week") || word.equals("month") || word.equals("year");
  }

  /** Returns the text that names the shorter age. */
  static String shorter(String one, String other) {
    MaximumAge age = of(one);
    MaximumAge otherAge = of(other);
    return otherAge == null || age != null && age.isShorterThan(otherAge) ? one : other;
  }

  /** Returns whether this age is reached sooner than another. */
  boolean isShorterThan(MaximumAge other) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    return before(now).isAfter(other.before(now));
  }

  /**
   * Returns whether the age is known. If it is not, somebody wants tokens to be replaced, but it is
   * unclear when.
   */
  public boolean isClear() {
    return this != UNCLEAR;
  }

  /** Returns the time at which a token that reaches this age now was written. */
  public long writtenMillis() {
    return before(OffsetDateTime.now(ZoneOffset.UTC)).toInstant().toEpochMilli();
  }

  private OffsetDateTime before(OffsetDateTime time) {
    switch (unit) {
      case "day":
        return time.minusDays(count);
      case "week":
        return time.minusWeeks(count);
      case "month":
        return time.minusMonths(count);
      default:
        return time.minusYears(count);
    }
  }

  /** Returns the age as written in a setting. */
  @Override
  public String toString() {
    return isClear() ? count + " " + unit + (count == 1 ? "" : "s") : "unclear";
  }
}
