package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.HashUnion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.datasketches.theta.CompactSketch;

/** Counts how many clients of a week return in later weeks. */
final class Weeks {
  /**
   * The number of hashes kept per week for all clients. It is small because there are many weeks.
   * Counts up to it are exact, and larger ones have a standard error of 0.8 %.
   */
  static final int OF_ALL = 1 << 14;

  /** The number of weeks in a year. Earlier weeks are omitted. */
  private static final int MOST = 53;

  private final int size;
  private final TreeMap<LocalDate, CompactSketch> clients = new TreeMap<>();
  private LocalDate openWeek;
  private HashUnion open;

  /** Creates empty weeks that keep this many clients each. */
  Weeks(int size) {
    this.size = size;
  }

  /** Adds a day's clients. Most days arrive in order. */
  void add(LocalDate day, CompactSketch seen) {
    LocalDate week = Step.WEEK.start(day);
    if (!week.equals(openWeek)) {
      close();
      openWeek = week;
      open = new HashUnion(size);
    }
    open.add(seen);
  }

  private void close() {
    if (open == null) {
      return;
    }
    clients.merge(openWeek, open.finish(), (known, more) -> Distinct.union(size, known, more));
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
