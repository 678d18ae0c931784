package com.anaconda.aau.report.judge;

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

/** Reads a log into DuckDB with SQL that shares nothing with our own code. */
final class Judge implements AutoCloseable {
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
        SELECT strptime(f.time[:11], '%%d/%%b/%%Y')::DATE AS day, f.method, f.path, f.status,
          f.agent, regexp_extract(f.agent, '^(.*?)( aau/.*)?$', 1) AS head,
          regexp_matches(f.agent, ' aau/\\d+\\.\\d+\\.\\d+( [a-z]/.*)?$') AS marked,
          regexp_matches(f.agent, ' aau/[0-9.]+ c/[\\w-]{22} s/[\\w-]{22} e/[\\w-]{22}'
            || '( a/[\\w-]{22})?( i/[\\w-]+)?( o/[\\w-]+)?( m/[\\w-]+)?$') AS tagged
        FROM parts),
      tokens AS (
        SELECT *, CASE WHEN tagged THEN regexp_extract(agent, ' aau/.*$') END AS suffix
        FROM fields)
      SELECT day, tagged, path,
        agent SIMILAR TO '.* aau/[0-9.]+' AS opted_out,
        marked AND NOT tagged AND NOT agent SIMILAR TO '.* aau/[0-9.]+' AS malformed,
        regexp_extract(head, '^([^/]+)/([^ ]+)', 1) || ' '
          || regexp_extract(head, '^([^/]+)/([^ ]+)', 2) AS tool,
        coalesce(nullif(regexp_extract(head, 'Java (\\d[\\w.]*);', 1), ''),
          nullif(regexp_extract(head, ';(\\d[\\w.]*);\\d[\\w.]*\\+', 1), '')) AS java,
        nullif(regexp_extract(head, 'Linux|Windows'), '') AS system,
        nullif(regexp_extract(suffix, ' c/(\\S+)', 1), '') AS c,
        nullif(regexp_extract(suffix, ' s/(\\S+)', 1), '') AS s,
        nullif(regexp_extract(suffix, ' e/(\\S+)', 1), '') AS e,
        nullif(regexp_extract(suffix, ' a/(\\S+)', 1), '') AS a,
        nullif(regexp_extract(suffix, ' i/(\\S+)', 1), '') AS i,
        nullif(regexp_extract(suffix, ' o/(\\S+)', 1), '') AS o,
        nullif(regexp_extract(suffix, ' m/(\\S+)', 1), '') AS m,
        CASE WHEN method = 'GET' AND (status LIKE '2%%' OR status = '304') AND path LIKE '%%.jar'
          THEN regexp_extract(path, '/(a\\d+)/', 1) END AS package,
        regexp_extract(path, '/a\\d+/([^/]+)/', 1) AS version
      FROM tokens
      """;

  private final Connection duck;
  private final Statement sql;

  Judge(Path log) throws SQLException {
    duck = DriverManager.getConnection("jdbc:duckdb:");
    sql = duck.createStatement();
    sql.execute(LINES.formatted(log));
  }

  /** Returns the rows of a query, keyed by the values of their first columns. */
  Map<String, String> map(int keys, String query) throws SQLException {
    Map<String, String> map = new TreeMap<>();
    try (ResultSet result = sql.executeQuery(query)) {
      while (result.next()) {
        map.put(join(result, 1, keys), join(result, keys + 1, columns(result)));
      }
    }
    return map;
  }

  List<String> rows(String query) throws SQLException {
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

  @Override
  public void close() throws SQLException {
    duck.close();
  }
}
