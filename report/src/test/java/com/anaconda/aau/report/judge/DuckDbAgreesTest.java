package com.anaconda.aau.report.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.Reports;
import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.PackageRow;
import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.figures.VersionRow;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB reads the same log by SQL and counts exactly. Only with the profile "exhaustive". */
@Tag("exhaustive")
class DuckDbAgreesTest {
  private static final String LINES =
      """
      CREATE TABLE requests AS
      WITH parts AS (
        SELECT regexp_extract(line,
            '^\\S+ - \\S+ \\[([^\\]]+)\\] "(\\S+) (\\S+) [^"]*" (\\d+) \\d+ "[^"]*" "([^"]*)"$',
            ['time', 'method', 'path', 'status', 'agent']) AS f
        FROM read_csv('%s', columns = {'line': 'VARCHAR'}, delim = '\\x01', quote = '',
            escape = '', header = false, auto_detect = false)),
      fields AS (
        SELECT strptime(f.time[:11], '%%d/%%b/%%Y')::DATE AS day, f.method, f.path, f.status, f.agent,
          regexp_extract(f.agent, '^(.*?)( aau/.*)?$', 1) AS head,
          regexp_matches(f.agent, ' aau/\\d+\\.\\d+\\.\\d+( [a-z]/.*)?$') AS marked,
          regexp_matches(f.agent,
            ' aau/[0-9.]+ c/[\\w-]{22} s/[\\w-]{22} e/[\\w-]{22}( o/[\\w-]+)?$') AS tagged
        FROM parts)
      SELECT day, tagged, path,
        agent SIMILAR TO '.* aau/[0-9.]+' AS opted_out,
        marked AND NOT tagged AND NOT agent SIMILAR TO '.* aau/[0-9.]+' AS malformed,
        regexp_extract(head, '^([^/]+)/([^ ]+)', 1) || ' '
          || regexp_extract(head, '^([^/]+)/([^ ]+)', 2) AS tool,
        CASE WHEN tagged THEN regexp_extract(agent, ' c/(\\S+)', 1) END AS c,
        CASE WHEN tagged THEN regexp_extract(agent, ' s/(\\S+)', 1) END AS s,
        CASE WHEN tagged THEN regexp_extract(agent, ' e/(\\S+)', 1) END AS e,
        CASE WHEN tagged THEN nullif(regexp_extract(agent, ' o/(\\S+)', 1), '') END AS o,
        CASE WHEN method = 'GET' AND (status LIKE '2%%' OR status = '304') AND path LIKE '%%.jar'
          THEN regexp_extract(path, '/(a\\d+)/', 1) END AS package,
        regexp_extract(path, '/a\\d+/([^/]+)/', 1) AS version
      FROM fields
      """;

  private static final String SEEN =
      "WITH seen AS (SELECT c, min(day) AS first, count(DISTINCT day) AS days FROM requests"
          + " WHERE c IS NOT NULL GROUP BY c) ";

  @TempDir Path directory;

  @Test
  void onEveryFigureBelowTheSizeOfASketch() throws Exception {
    Path log = directory.resolve("access.log");
    new SyntheticLog(7, 1500, 200).write(log, 9, 24_000);
    Report report = Reports.of(log);

    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      sql.execute(LINES.formatted(log));
      assertEquals(periods(sql), ours(report.periods()));
      assertEquals(
          rows(sql, total("count(DISTINCT c)", "count(DISTINCT s)", "count(DISTINCT e)")),
          List.of(
              row(
                  report.total().clients(),
                  report.total().sessions(),
                  report.total().environments())));
      assertEquals(groups(sql, "tool", "TRUE"), ours(report.tools().rows(), true), "tools");
      assertEquals(
          groups(sql, "o", "o IS NOT NULL"), ours(report.organizations().rows(), false), "orgs");
      assertEquals(packages(sql), ours(report));
      assertEquals(versions(sql), versions(report));
      assertTrue(report.total().exact());
      assertEquals(0, report.unreadable().lines());
    }
  }

  @Test
  void withinTheStatedErrorAbove() throws Exception {
    Path log = directory.resolve("access.log");
    new SyntheticLog(8, 120_000, 10).write(log, 2, 250_000);
    Report report = Reports.of(log);

    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      sql.execute(LINES.formatted(log));
      String[] exact =
          rows(sql, total("count(DISTINCT c)", "count(DISTINCT s)", "count(DISTINCT e)"))
              .get(0)
              .split(" ");
      near(exact[0], report.total().clients(), 0.01);
      near(exact[1], report.total().sessions(), 0.01);
      near(exact[2], report.total().environments(), 0.01);
      Map<String, String> tools = groups(sql, "tool", "TRUE");
      for (GroupRow row : report.tools().rows()) {
        String[] counts = tools.get(row.name() + " " + row.version()).split(" ");
        assertEquals(counts[0], Long.toString(row.traffic().requests()));
        near(counts[1], row.clients(), 0.05);
      }
      for (Period period : report.periods()) {
        near(
            rows(sql, total("count(DISTINCT c)") + " WHERE day = '" + period.from() + "'").get(0),
            period.clients(),
            0.01);
      }
    }
  }

  private static void near(String exact, Count count, double error) {
    double wanted = Double.parseDouble(exact);
    assertTrue(Math.abs(count.value() - wanted) <= error * wanted, exact + " is not " + count);
  }

  private static String total(String... figures) {
    return "SELECT " + String.join(", ", figures) + " FROM requests";
  }

  private static List<String> periods(Statement sql) throws SQLException {
    return rows(
        sql,
        SEEN
            + """
            SELECT day, count(*), count(*) FILTER (tagged), count(*) FILTER (opted_out),
              count(*) FILTER (malformed), count(DISTINCT c),
              count(DISTINCT c) FILTER (first = day), count(DISTINCT c) FILTER (first < day),
              count(DISTINCT c) FILTER (days = 1), count(DISTINCT s), count(DISTINCT e),
              count(DISTINCT o)
            FROM requests LEFT JOIN seen USING (c) GROUP BY day ORDER BY day
            """);
  }

  private static List<String> ours(List<Period> periods) {
    List<String> rows = new ArrayList<>();
    for (Period period : periods) {
      rows.add(
          row(
              period.from(),
              period.traffic().requests(),
              period.traffic().tagged(),
              period.traffic().optedOut(),
              period.traffic().malformed(),
              period.clients(),
              period.newClients(),
              period.returningClients(),
              period.oneDayClients(),
              period.sessions(),
              period.environments(),
              period.organizations()));
    }
    return rows;
  }

  private static Map<String, String> groups(Statement sql, String column, String condition)
      throws SQLException {
    String query =
        "SELECT %1$s, count(*), count(DISTINCT c), count(DISTINCT s), count(DISTINCT e)"
            + " FROM requests WHERE %2$s GROUP BY %1$s";
    return map(sql, query.formatted(column, condition), 1);
  }

  private static Map<String, String> ours(List<GroupRow> rows, boolean versions) {
    Map<String, String> found = new TreeMap<>();
    for (GroupRow row : rows) {
      String counts =
          row(row.traffic().requests(), row.clients(), row.sessions(), row.environments());
      found.put(versions ? row.name() + " " + row.version() : row.name(), counts);
    }
    return found;
  }

  private static Map<String, String> packages(Statement sql) throws SQLException {
    return map(
        sql,
        "SELECT package, count(*), count(DISTINCT c), count(DISTINCT e), count(DISTINCT version)"
            + " FROM requests WHERE package IS NOT NULL GROUP BY package",
        1);
  }

  private static Map<String, String> ours(Report report) {
    Map<String, String> found = new TreeMap<>();
    for (PackageRow row : report.packages().rows()) {
      found.put(
          row.name().replaceAll(".*:", ""),
          row(row.downloads(), row.clients(), row.environments(), row.versionCount()));
    }
    return found;
  }

  private static Map<String, String> versions(Statement sql) throws SQLException {
    return map(
        sql,
        "SELECT package, version, count(*), count(DISTINCT c), count(DISTINCT e), min(day)"
            + " FROM requests WHERE package IS NOT NULL GROUP BY package, version",
        2);
  }

  private static Map<String, String> versions(Report report) {
    Map<String, String> found = new TreeMap<>();
    for (PackageRow row : report.packages().rows()) {
      for (VersionRow version : row.versions()) {
        found.put(
            row.name().replaceAll(".*:", "") + " " + version.version(),
            row(
                version.downloads(),
                version.clients(),
                version.environments(),
                version.firstSeen()));
      }
    }
    return found;
  }

  private static String row(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell instanceof Count count ? Long.toString(count.value()) : cell.toString());
    }
    return String.join(" ", texts);
  }

  private static Map<String, String> map(Statement sql, String query, int keys)
      throws SQLException {
    Map<String, String> map = new TreeMap<>();
    try (ResultSet result = sql.executeQuery(query)) {
      while (result.next()) {
        map.put(join(result, 1, keys), join(result, keys + 1, columns(result)));
      }
    }
    return map;
  }

  private static List<String> rows(Statement sql, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = sql.executeQuery(query)) {
      while (result.next()) {
        rows.add(join(result, 1, columns(result)));
      }
    }
    return rows;
  }

  private static int columns(ResultSet result) throws SQLException {
    return result.getMetaData().getColumnCount();
  }

  private static String join(ResultSet result, int first, int last) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int column = first; column <= last; column++) {
      cells.add(result.getString(column));
    }
    return String.join(" ", cells);
  }
}
