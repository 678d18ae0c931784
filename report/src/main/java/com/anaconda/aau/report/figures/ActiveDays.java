package com.anaconda.aau.report.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.datasketches.theta.CompactSketch;

/** The average number of days in a month on which an environment is seen. */
final class ActiveDays {
  private final int size;
  private final Map<YearMonth, Sample> months = new HashMap<>();
  private double environments;
  private double environmentDays;

  /** Creates an empty count that keeps this many environments per month. */
  ActiveDays(int size) {
    this.size = size;
  }

  /** Adds a day's environments. Those seen twice on a day count once. */
  void add(LocalDate day, CompactSketch seen) {
    months
        .computeIfAbsent(YearMonth.from(day), any -> new Sample(size, (one, other) -> one | other))
        .add(seen, 1L << day.getDayOfMonth());
  }

  /** Completes the months added so far and releases their environments. */
  void finishMonths() {
    for (Sample month : months.values()) {
      long[] daysOfEach = month.values();
      long sum = 0;
      for (long days : daysOfEach) {
        sum += Long.bitCount(days);
      }
      if (daysOfEach.length > 0) {
        double all = Count.of(month.sketch()).value();
        environments += all;
        environmentDays += all * sum / daysOfEach.length;
      }
    }
    months.clear();
  }

  /** Returns the average, or 0 if no environment was seen. */
  double average() {
    finishMonths();
    return environments == 0 ? 0 : environmentDays / environments;
  }
}
