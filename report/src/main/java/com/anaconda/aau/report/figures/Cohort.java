package com.anaconda.aau.report.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * The clients of one week, and how many of them returned in later weeks.
 *
 * @param week the week's Monday
 * @param seenAgain how many returned in the next week, the one after that, and so on
 */
public record Cohort(LocalDate week, Count clients, List<Count> seenAgain) {
  Cohort rounded() {
    return new Cohort(week, clients.rounded(), seenAgain.stream().map(Count::rounded).toList());
  }
}
