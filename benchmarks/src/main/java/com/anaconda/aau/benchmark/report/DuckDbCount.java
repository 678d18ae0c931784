package com.anaconda.aau.benchmark.report;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Uses DuckDB to count exactly how many clients there were on each day and on all days together.
 */
final class DuckDbCount {
  private static final String LINES =
      """
      CREATE TEMP TABLE clients AS
      SELECT DISTINCT regexp_extract(line, '\\[([^:]+):', 1) AS day,
        regexp_extract(line, ' aau/[0-9.]+ c/([^ "]+)', 1) AS client
      FROM read_csv('%s', columns = {'line': 'VARCHAR'}, delim = '\\x01', quote = '',
          escape = '', header = false, auto_detect = false)
      WHERE contains(line, ' aau/')
      """;

  private DuckDbCount() {}

  /** Argument: {@code LOG}. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      sql.execute(LINES.formatted(arguments[0]));
      try (ResultSet result =
          sql.executeQuery(
              "SELECT count(DISTINCT client) FROM clients WHERE length(client) >= 22")) {
        result.next();
        System.out.println(result.getLong(1));
      }
    }
  }
}
