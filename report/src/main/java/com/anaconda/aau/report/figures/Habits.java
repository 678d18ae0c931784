package com.anaconda.aau.report.figures;

import java.util.List;

/**
 * How often clients and environments return.
 *
 * @param activeDays the average number of days in a month on which an environment was seen, over
 *     the months in which it was seen at all; negative if too few environments were seen to publish
 *     it
 * @param retention the clients of each week and how many of them returned; empty except for the
 *     largest groups
 */
public record Habits(double activeDays, List<Cohort> retention) {
  /** The habits of an empty group. */
  public static final Habits NONE = new Habits(0, List.of());

  /**
   * Returns the habits that may be published. An average over a few environments would reveal how
   * often each of them is used, and a change in its decimals would reveal it for an environment
   * that joined since yesterday.
   */
  Habits rounded(Count environments) {
    return new Habits(
        environments.isFew() && environments.value() > 0 ? -1 : Math.round(activeDays),
        retention.stream().map(Cohort::rounded).toList());
  }

  Habits withoutRetention() {
    return new Habits(activeDays, List.of());
  }

  /** Returns the share of a week's clients that returned in the next one; negative if unknown. */
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
