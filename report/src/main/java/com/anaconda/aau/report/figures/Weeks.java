package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.Sketch;

/** Which clients of a week come back in the weeks after. */
final class Weeks {
  /** A year. Older weeks than the last ones are left out. */
  private static final int MOST = 53;

  /** Smaller than for a total, as there are many weeks: exact below, a standard error of 0.8 %. */
  private static final int SIZE = 1 << 14;

  private final TreeMap<LocalDate, CompactSketch> clients = new TreeMap<>();

  void add(LocalDate week, Sketch day) {
    clients.merge(
        week,
        Distinct.union(SIZE, day, Distinct.NONE),
        (known, more) -> Distinct.union(SIZE, known, more));
    if (clients.size() > MOST) {
      clients.pollFirstEntry();
    }
  }

  List<Cohort> cohorts() {
    List<Cohort> cohorts = new ArrayList<>();
    if (clients.size() < 2) {
      return cohorts;
    }
    for (Map.Entry<LocalDate, CompactSketch> week : clients.entrySet()) {
      List<Count> seenAgain = new ArrayList<>();
      LocalDate later = week.getKey().plusWeeks(1);
      for (; !later.isAfter(clients.lastKey()); later = later.plusWeeks(1)) {
        CompactSketch then = clients.getOrDefault(later, Distinct.NONE);
        seenAgain.add(Count.of(Distinct.both(week.getValue(), then)));
      }
      cohorts.add(new Cohort(week.getKey(), Count.of(week.getValue()), seenAgain));
    }
    return cohorts;
  }
}
