package com.anaconda.aau.report.figures;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.count.Distinct;
import com.anaconda.aau.report.count.HashUnion;
import com.anaconda.aau.report.count.Record;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.datasketches.theta.CompactSketch;

/** Combines days into periods. Expects the days in order. */
final class Periods {
  private final Options options;
  private final CompactSketch again;
  private final Weeks weeks = new Weeks(Weeks.OF_ALL);
  private final ActiveDays activeDays = new ActiveDays(Distinct.OF_ALL);
  private final List<PeriodCounts> finished = new ArrayList<>();
  private final Map<LocalDate, Set<Long>> mirrors = new TreeMap<>();
  private final Set<Long> allMirrors = new HashSet<>();
  private final HashUnion before = new HashUnion(Distinct.OF_ALL);
  private PeriodCounts open;
  private PeriodCounts total;
  private LocalDate first;
  private LocalDate last;

  /**
   * Creates empty periods.
   *
   * @param again the clients that were seen on more than one day of the report
   */
  Periods(Options options, CompactSketch again) {
    this.options = options;
    this.again = again;
  }

  void add(Record day) {
    LocalDate date = LocalDate.ofEpochDay(day.day());
    if (options.includes(day.day())) {
      LocalDate start = options.by().start(date);
      if (open == null || !open.start().equals(start)) {
        finish();
        open = new PeriodCounts(start, before.result());
      }
      if (total == null) {
        first = date;
        total = new PeriodCounts(date, before.result());
      }
      if (last != null && !Step.MONTH.start(last).equals(Step.MONTH.start(date))) {
        activeDays.finishMonths();
      }
      last = date;
      open.add(day);
      total.add(day);
      weeks.add(date, day.sketches()[Token.Kind.CLIENT.ordinal()]);
      activeDays.add(date, day.sketches()[Token.Kind.ENVIRONMENT.ordinal()]);
    }
    before.add(day.sketches()[0]);
  }

  private void finish() {
    if (open != null) {
      open.finish(again);
      finished.add(open);
    }
    open = null;
  }

  void addBusy(Record day) {
    if (!options.includes(day.day())) {
      return;
    }
    LocalDate start = options.by().start(LocalDate.ofEpochDay(day.day()));
    for (int i = 0; i < day.numbers().length; i += 2) {
      if (day.numbers()[i + 1] > options.mirrorThreshold()) {
        mirrors.computeIfAbsent(start, any -> new HashSet<>()).add(day.numbers()[i]);
        allMirrors.add(day.numbers()[i]);
      }
    }
  }

  List<Period> rows() {
    finish();
    List<Period> rows = new ArrayList<>();
    for (PeriodCounts counts : finished) {
      LocalDate from = latest(counts.start(), first);
      LocalDate to = earliest(options.by().next(counts.start()), last.plusDays(1));
      rows.add(counts.toPeriod(from, to, mirrors.getOrDefault(counts.start(), Set.of()).size()));
    }
    return rows;
  }

  Period total() {
    if (total == null) {
      return null;
    }
    total.finish(again);
    return total.toPeriod(first, last.plusDays(1), allMirrors.size());
  }

  Habits habits() {
    return new Habits(activeDays.average(), weeks.cohorts());
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
