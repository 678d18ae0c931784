package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.Sketch;
import org.apache.datasketches.theta.Union;

/** Which clients of a week come back in the weeks after. */
final class Weeks {
  /** Of a week of everybody; there are many weeks: exact below, a standard error of 0.8 % above. */
  static final int OF_ALL = 1 << 14;

  /** A year. Older weeks than the last ones are left out. */
  private static final int MOST = 53;

  private final int size;
  private final TreeMap<LocalDate, CompactSketch> clients = new TreeMap<>();
  private LocalDate openWeek;
  private Union open;

  /** No weeks yet; so many clients of each are kept. */
  Weeks(int size) {
    this.size = size;
  }

  /** Adds a day's clients. Days come mostly in their order. */
  void add(LocalDate day, Sketch seen) {
    LocalDate week = Step.WEEK.start(day);
    if (!week.equals(openWeek)) {
      close();
      openWeek = week;
      open = Distinct.union(size);
    }
    open.union(seen);
  }

  private void close() {
    if (open == null) {
      return;
    }
    clients.merge(
        openWeek, open.getResult(false, null), (known, more) -> Distinct.union(size, known, more));
    if (clients.size() > MOST) {
      clients.pollFirstEntry();
    }
    open = null;
    openWeek = null;
  }

  List<Cohort> cohorts() {
    close();
    List<Cohort> cohorts = new ArrayList<>();
    if (clients.size() < 2) {
      return cohorts;
    }
    TreeMap<LocalDate, OrderedHashes> weeks = new TreeMap<>();
    clients.forEach((week, sketch) -> weeks.put(week, OrderedHashes.of(sketch)));
    for (Map.Entry<LocalDate, OrderedHashes> week : weeks.entrySet()) {
      List<Count> seenAgain = new ArrayList<>();
      LocalDate later = week.getKey().plusWeeks(1);
      for (; !later.isAfter(weeks.lastKey()); later = later.plusWeeks(1)) {
        OrderedHashes then = weeks.getOrDefault(later, OrderedHashes.NONE);
        seenAgain.add(Count.of(week.getValue().both(then)));
      }
      cohorts.add(new Cohort(week.getKey(), Count.of(clients.get(week.getKey())), seenAgain));
    }
    return cohorts;
  }
}
