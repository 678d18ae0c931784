package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Cohort;
import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.GroupTable;
import com.anaconda.aau.report.figures.Habits;
import com.anaconda.aau.report.figures.PackageRow;
import com.anaconda.aau.report.figures.PackageTable;
import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.figures.Traffic;
import com.anaconda.aau.report.figures.VersionRow;
import com.anaconda.aau.report.ingest.Unreadable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Creates reports of any size, with a given name wherever text from a log can appear. */
final class SampleReport {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
  private static final Traffic TRAFFIC = new Traffic(700_000, 20_000, 300_000, 1_000);

  private SampleReport() {}

  static Report small(String name) {
    return of(name, 2, 1, 1, 1);
  }

  static Report of(String name, int days, int groups, int packages, int versions) {
    Period total = period(FIRST, FIRST.plusDays(days));
    List<Cohort> retention = retention(Math.min(53, days / 7));
    GroupTable table =
        new GroupTable(
            rows(groups, i -> group(name + i, retention)),
            groups + 3,
            groups,
            Count.exactly(3),
            14);
    return new Report(
        ZoneId.of("Europe/Berlin"),
        total,
        rows(days, i -> period(FIRST.plusDays(i), FIRST.plusDays(i + 1))),
        table,
        table,
        table,
        table,
        table,
        new PackageTable(rows(packages, i -> packageOf(name + i, versions)), Count.exactly(5), 77),
        new Habits(4.25, retention),
        new Unreadable(),
        false);
  }

  static Report empty() {
    GroupTable none = new GroupTable(List.of(), 0, 0, Count.ZERO, 0);
    PackageTable noPackages = new PackageTable(List.of(), Count.ZERO, 0);
    return new Report(
        ZoneId.of("UTC"),
        null,
        List.of(),
        none,
        none,
        none,
        none,
        none,
        noPackages,
        Habits.NONE,
        new Unreadable(),
        false);
  }

  private static <T> List<T> rows(int number, java.util.function.IntFunction<T> row) {
    return IntStream.range(0, number).mapToObj(row).toList();
  }

  private static Count estimate(long value) {
    return new Count(value, value - value / 50, value + value / 50);
  }

  private static Period period(LocalDate from, LocalDate to) {
    Count count = estimate(123_456);
    return new Period(
        from, to, TRAFFIC, count, count, count, count, count, count, count, count, count, count,
        count);
  }

  private static GroupRow group(String name, List<Cohort> retention) {
    return new GroupRow(
        name,
        "3.9.9",
        TRAFFIC,
        estimate(45_678),
        estimate(345_678),
        estimate(56_789),
        FIRST,
        12,
        new Habits(4.25, retention),
        true);
  }

  private static PackageRow packageOf(String name, int versions) {
    return new PackageRow(
        "maven",
        name,
        123_456,
        estimate(23_456),
        estimate(34_567),
        versions + 2,
        rows(versions, i -> version(name + "-" + i)));
  }

  private static VersionRow version(String name) {
    return new VersionRow(name, 2345, estimate(4567), estimate(5678), FIRST, 12);
  }

  private static List<Cohort> retention(int weeks) {
    List<Cohort> cohorts = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      List<Count> later = Stream.generate(() -> estimate(3456)).limit(weeks - week - 1).toList();
      cohorts.add(new Cohort(FIRST.plusWeeks(week), estimate(4567), later));
    }
    return cohorts;
  }
}
