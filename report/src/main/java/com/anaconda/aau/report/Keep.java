package com.anaconda.aau.report;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a retention time such as {@code 13 months}, {@code 90d} or {@code P1Y}. */
final class Keep {
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,5})\\s*(day|week|month|year|d|w|m|y)s?");

  private Keep() {}

  /** Returns the retention time. */
  static Period parse(String text) {
    Matcher words = WORDS.matcher(text.trim().toLowerCase(Locale.ROOT));
    Period period =
        words.matches()
            ? Period.parse(
                "P" + words.group(1) + words.group(2).substring(0, 1).toUpperCase(Locale.ROOT))
            : Period.parse(text);
    if (period.isNegative() || period.isZero()) {
      throw new DateTimeException("not a retention time: " + text);
    }
    return period;
  }
}
