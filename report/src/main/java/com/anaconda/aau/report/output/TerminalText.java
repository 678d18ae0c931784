package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Count;
import java.util.Locale;

/** Formats numbers for a terminal. */
final class TerminalText {
  private TerminalText() {}

  static String number(Count count) {
    if (count.isWithheld()) {
      return "<10";
    }
    return (count.exact() ? "" : "~") + number(count.value());
  }

  /** Returns a number with its noun, such as "1 client" or "5 sessions". */
  static String counted(Count count, String noun) {
    String number = number(count);
    return number + " " + noun + (number.equals("1") ? "" : "s");
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Returns a share as text, which is empty if the share is unknown. */
  static String percent(double share) {
    return share < 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  static String days(int days) {
    return days < 0 ? "" : number(days);
  }
}
