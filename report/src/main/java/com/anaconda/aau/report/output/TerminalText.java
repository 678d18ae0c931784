package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Count;
import java.util.Locale;

/** Numbers as a terminal shows them. */
final class TerminalText {
  private TerminalText() {}

  static String number(Count count) {
    if (count.isWithheld()) {
      return "<10";
    }
    return (count.exact() ? "" : "~") + number(count.value());
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** A share, or nothing when there is none. */
  static String percent(double share) {
    return share < 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String days(int days) {
    return days < 0 ? "" : number(days);
  }
}
