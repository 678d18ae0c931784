package com.anaconda.aau.report.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.apache.datasketches.theta.CompactSketch;

/** On how many days of a month an environment is seen, on average over all of each month's. */
final class ActiveDays {
  private final int size;
  private final Map<YearMonth, Sample> months = new HashMap<>();
  private double environments;
  private double environmentDays;

  /** No days yet; so many environments of a month are kept. */
  ActiveDays(int size) {
    this.size = size;
  }

  /** Adds a day's environments; what is seen twice on a day counts once. */
  void add(LocalDate day, CompactSketch seen) {
    months
        .computeIfAbsent(YearMonth.from(day), any -> new Sample(size, (one, other) -> one | other))
        .add(seen, 1L << day.getDayOfMonth());
  }

  /** Says that no more days of these months come, so that their environments can be let go. */
  void finishMonths() {
    for (Sample month : months.values()) {
      long[] sums = new long[2];
      month.forEach(
          days -> {
            sums[0]++;
            sums[1] += Long.bitCount(days);
          });
      if (sums[0] > 0) {
        double all = month.count().value();
        environments += all;
        environmentDays += all * sums[1] / sums[0];
      }
    }
    months.clear();
  }

  /** The average; 0 without any. */
  double average() {
    finishMonths();
    return environments == 0 ? 0 : environmentDays / environments;
  }
}
