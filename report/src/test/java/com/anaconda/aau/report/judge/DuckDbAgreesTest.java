package com.anaconda.aau.report.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.Reports;
import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.GroupTable;
import com.anaconda.aau.report.figures.Options;
import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.figures.Step;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * DuckDB reads the same log with SQL and counts exactly. Runs only with the profile "exhaustive".
 */
@Tag("exhaustive")
class DuckDbAgreesTest {
  private static final int MIRROR = 60;

  @TempDir Path directory;

  @Test
  void onEveryFigureBelowTheSizeOfASketch() throws Exception {
    Path log = directory.resolve("access.log");
    Truth truth = new KnownLog(7, LocalDate.of(2026, 10, 20), 150, 12, 80).write(log, 30);
    Report report = Reports.of(options(Step.DAY, null), log);

    try (Judge duck = new Judge(log)) {
      assertEquals(truth.days(), duck.rows(TRUTH), "DuckDB is right");
      assertEquals(duck.rows(periods("day")), Ours.periods(report.periods()));
      assertEquals(
          duck.rows(periods("'2026-10-20'")), List.of("2026-10-20 " + Ours.of(report.total())));

      assertEquals(duck.map(1, groups("tool")), Ours.groups(report.tools()));
      assertEquals(duck.map(1, groups("java")), Ours.groups(report.javaVersions()));
      assertEquals(duck.map(1, groups("system")), Ours.groups(report.systems()));
      assertEquals(duck.map(1, groups("o")), Ours.groups(report.organizations()));
      assertEquals(duck.map(1, groups("i")), Ours.groups(report.installers()));
      assertEquals(duck.rows(TOOLS_WITH_TOKENS), List.of(names(report.tools())));
      habits(duck, "tool", report.tools());
      habits(duck, "o", report.organizations());
      habits(duck, "i", report.installers());
      assertEquals(
          duck.map(3, retention("'everybody'")), prefixed(Ours.retention(report.habits())));
      assertEquals(
          duck.map(1, activeDays("'everybody'")),
          Map.of("everybody", Long.toString(Math.round(1000 * report.habits().activeDays()))));

      assertEquals(duck.map(1, PACKAGES), Ours.packages(report));
      assertEquals(duck.map(2, VERSIONS), Ours.versions(report));
      assertTrue(report.total().exact());
      assertEquals(0, report.unreadable().lines());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WEEK", "MONTH"})
  void onWeeksAndMonths(Step step) throws Exception {
    Path log = directory.resolve("access.log");
    new KnownLog(9, LocalDate.of(2026, 10, 20), 60, 5, 70).write(log, 25);
    Report report = Reports.of(options(step, null), log);

    try (Judge duck = new Judge(log)) {
      String first = "greatest(date_trunc('%s', day), '2026-10-20'::DATE)::DATE".formatted(step);
      assertEquals(duck.rows(periods(first)), Ours.periods(report.periods()));
    }
  }

  @Test
  void onARangeThatStartsAfterTheFirstDay() throws Exception {
    Path log = directory.resolve("access.log");
    new KnownLog(10, LocalDate.of(2026, 10, 20), 60, 5, 70).write(log, 25);
    LocalDate from = LocalDate.of(2026, 11, 2);
    Report report = Reports.of(options(Step.DAY, from), log);

    try (Judge duck = new Judge(log)) {
      List<String> all = duck.rows(periods("day"));
      assertEquals(all.subList(13, 25), Ours.periods(report.periods()));
    }
  }

  @Test
  void withinTheStatedErrorAboveThatSize() throws Exception {
    Path log = directory.resolve("access.log");
    new SyntheticLog(8, 120_000, 10).write(log, 14, 320_000);
    Report report = Reports.of(log);

    try (Judge duck = new Judge(log)) {
      String counts =
          "SELECT count(DISTINCT c), count(DISTINCT s), count(DISTINCT e) FROM requests";
      String[] exact = duck.rows(counts).get(0).split(" ");
      near(exact[0], report.total().clients(), 0.01);
      near(exact[1], report.total().sessions(), 0.01);
      near(exact[2], report.total().environments(), 0.01);
      Map<String, String> tools = duck.map(1, groups("tool"));
      for (GroupRow row : report.tools().rows()) {
        String[] figures = tools.get(row.name() + " " + row.version()).split(" ");
        assertEquals(figures[0], Long.toString(row.traffic().requests()));
        near(figures[4], row.clients(), 0.05);
        near(figures[6], row.environments(), 0.05);
      }
      for (Period period : report.periods()) {
        near(
            duck.rows("SELECT count(DISTINCT c) FROM requests WHERE day = '" + period.from() + "'")
                .get(0),
            period.clients(),
            0.01);
      }
      Map<String, String> retention = duck.map(3, retention("'everybody'"));
      report
          .habits()
          .retention()
          .forEach(
              cohort -> {
                String key = "everybody " + cohort.week() + " ";
                near(retention.get(key + 0), cohort.clients(), 0.03);
                for (int i = 0; i < cohort.seenAgain().size(); i++) {
                  near(retention.get(key + (i + 1)), cohort.seenAgain().get(i), 0.1);
                }
              });
      Map<String, String> active = duck.map(1, activeDays("tool"));
      Ours.activeDays(report.tools())
          .forEach(
              (tool, days) ->
                  assertEquals(
                      Double.parseDouble(active.get(tool)), Double.parseDouble(days), 20, tool));
    }
  }

  private static void habits(Judge duck, String column, GroupTable table) throws SQLException {
    assertEquals(duck.map(1, activeDays(column)), Ours.activeDays(table), column);
    Map<String, String> words = new TreeMap<>();
    duck.rows(retention(column)).forEach(row -> put(words, row));
    assertEquals(words, Ours.retention(table), column);
  }

  private static void put(Map<String, String> map, String row) {
    int last = row.lastIndexOf(' ');
    map.put(row.substring(0, last), row.substring(last + 1));
  }

  private static Map<String, String> prefixed(Map<String, String> map) {
    Map<String, String> prefixed = new TreeMap<>();
    map.forEach((key, value) -> prefixed.put("everybody " + key, value));
    return prefixed;
  }

  private static String names(GroupTable table) {
    return table.names() + " " + table.namesWithTokens();
  }

  private static Options options(Step step, LocalDate from) {
    return new Options(step, from, null, ZoneId.of("UTC"), MIRROR, false);
  }

  private static void near(String exact, Count count, double error) {
    double wanted = Double.parseDouble(exact);
    assertTrue(Math.abs(count.value() - wanted) <= error * wanted, exact + " is not " + count);
  }

  private static final String TRUTH =
      """
      SELECT day, count(*) FILTER (tagged), count(*) FILTER (opted_out),
        count(*) FILTER (NOT (tagged OR opted_out OR malformed)), count(*) FILTER (malformed),
        count(DISTINCT c), count(DISTINCT s), count(DISTINCT e)
      FROM requests GROUP BY day ORDER BY day
      """;

  private static final String TOOLS_WITH_TOKENS =
      """
      SELECT count(DISTINCT tool), count(DISTINCT tool) FILTER (tagged OR opted_out)
      FROM requests
      """;

  private static final String PACKAGES =
      """
      SELECT package, count(*), count(DISTINCT c), count(DISTINCT e), count(DISTINCT version)
      FROM requests WHERE package IS NOT NULL GROUP BY package
      """;

  /** Days to half: the first day at the end of which half of the environments had been seen. */
  private static final String SOON =
      """
      came AS (
        SELECT key, e, min(day) AS day FROM keyed WHERE e IS NOT NULL GROUP BY key, e),
      rising AS (
        SELECT key, day, sum(count(*)) OVER (PARTITION BY key ORDER BY day) AS reached
        FROM came GROUP BY key, day),
      half AS (
        SELECT key, min(day) AS day FROM rising
        WHERE 2 * reached >= (SELECT count(*) FROM came WHERE came.key = rising.key)
        GROUP BY key)
      """;

  private static final String VERSIONS =
      "WITH keyed AS (SELECT package || ' ' || version AS key, * FROM requests"
          + " WHERE package IS NOT NULL), "
          + SOON
          + """
          SELECT package, version, count(*), count(DISTINCT c), count(DISTINCT e), min(keyed.day),
            any_value(half.day) - min(keyed.day)
          FROM keyed LEFT JOIN half USING (key) GROUP BY package, version
          """;

  private static String groups(String column) {
    return "WITH keyed AS (SELECT %1$s AS key, * FROM requests WHERE %1$s IS NOT NULL), "
            .formatted(column)
        + SOON
        + """
        SELECT key, count(*), count(*) FILTER (tagged), count(*) FILTER (opted_out),
          count(*) FILTER (malformed), count(DISTINCT c), count(DISTINCT s), count(DISTINCT e),
          min(keyed.day), any_value(half.day) - min(keyed.day)
        FROM keyed LEFT JOIN half USING (key) GROUP BY key
        """;
  }

  private static String periods(String first) {
    return """
    WITH keyed AS (SELECT (%1$s)::DATE AS key, * FROM requests),
    seen AS (
      SELECT c, min(key) AS first, count(DISTINCT day) AS days FROM keyed
      WHERE c IS NOT NULL GROUP BY c),
    busy AS (
      SELECT c, key, day FROM keyed WHERE c IS NOT NULL
      GROUP BY c, key, day HAVING count(DISTINCT package) > %2$d)
    SELECT key, count(*), count(*) FILTER (tagged), count(*) FILTER (opted_out),
      count(*) FILTER (malformed), count(DISTINCT c),
      count(DISTINCT c) FILTER (first = key), count(DISTINCT c) FILTER (first < key),
      count(DISTINCT c) FILTER (days = 1), count(DISTINCT s), count(DISTINCT e),
      count(DISTINCT a), count(DISTINCT i), count(DISTINCT o), count(DISTINCT m),
      (SELECT count(DISTINCT c) FROM busy WHERE busy.key = keyed.key)
    FROM keyed LEFT JOIN seen USING (c) GROUP BY key ORDER BY key
    """
        .formatted(first, MIRROR);
  }

  /** Selects the key, the week, the number of weeks later, and the number of clients. */
  private static String retention(String column) {
    return """
    WITH weekly AS (
      SELECT DISTINCT %1$s AS key, date_trunc('week', day)::DATE AS week, c FROM requests
      WHERE c IS NOT NULL AND %1$s IS NOT NULL)
    SELECT key, one.week, (other.week - one.week) // 7, count(*)
    FROM weekly AS one JOIN weekly AS other USING (key, c)
    WHERE other.week >= one.week GROUP BY ALL
    """
        .formatted(column);
  }

  /** Selects the average number of active days per environment and month, in thousandths. */
  private static String activeDays(String column) {
    return """
    WITH monthly AS (
      SELECT %1$s AS key, date_trunc('month', day) AS month, e, count(DISTINCT day) AS days
      FROM requests WHERE e IS NOT NULL AND %1$s IS NOT NULL GROUP BY ALL)
    SELECT key, round(1000 * avg(days))::BIGINT FROM monthly GROUP BY key
    """
        .formatted(column);
  }
}
