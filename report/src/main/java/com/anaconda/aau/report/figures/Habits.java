package com.anaconda.aau.report.figures;

import java.util.List;

/**
 * How often somebody comes.
 *
 * @param activeDays on how many days of a month, on average, an environment was seen that was seen
 *     in it at all
 * @param retention the clients of each week and how many of them came back; empty for all but the
 *     largest groups
 */
public record Habits(double activeDays, List<Cohort> retention) {
  /** Of nobody. */
  public static final Habits NONE = new Habits(0, List.of());

  Habits withoutRetention() {
    return new Habits(activeDays, List.of());
  }

  /** The share of a week's clients that came in the next one; negative when that is not known. */
  public double seenNextWeek() {
    long clients = 0;
    long seen = 0;
    for (Cohort cohort : retention) {
      boolean known = !cohort.seenAgain().isEmpty() && !cohort.seenAgain().get(0).isWithheld();
      if (known && !cohort.clients().isWithheld()) {
        clients += cohort.clients().value();
        seen += cohort.seenAgain().get(0).value();
      }
    }
    return clients == 0 ? -1 : (double) seen / clients;
  }
}
