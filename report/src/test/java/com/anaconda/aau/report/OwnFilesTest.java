package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.judge.KnownLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the report wrote into the directory of the logs is not read as a log. */
class OwnFilesTest {
  @TempDir Path directory;
  private String logs;
  private Reports.Printed alone;

  @BeforeEach
  void writeALog() throws IOException {
    new KnownLog(6, LocalDate.of(2026, 11, 1), 12, 2, 20).write(directory.resolve("a.log"), 3);
    logs = directory.toString();
    alone = Reports.run(logs, "--json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--publish", "--from=2030-01-01"})
  void skipsReportsInEveryFormat(String option) throws IOException {
    List<String> options = option.isEmpty() ? List.of() : List.of(option);
    String csv = directory.resolve("csv").toString();
    String page = directory.resolve("usage.html").toString();
    Reports.Printed tables = run(options, logs, "--csv", csv, "--html", page);
    Files.writeString(directory.resolve("usage.txt"), tables.out());
    Files.writeString(directory.resolve("usage.json"), run(options, logs, "--json").out());
    Files.writeString(directory.resolve("err.txt"), Reports.run("--no-such-option").err());
    Files.writeString(directory.resolve("hour.txt"), Reports.run("no/access.log-2026112822").err());

    Reports.Printed again = Reports.run(logs, "--json");
    assertEquals(alone.out(), again.out());
    assertEquals(0, again.status());
    assertTrue(again.err().endsWith(" and 13 more: written by aau-report\n"), again.err());
    // The files of the first report may be replaced.
    assertEquals(0, Reports.run(logs, "--csv", csv, "--html", page).status());
  }

  @Test
  void skipsAStore() throws IOException {
    Path store = directory.resolve("store");
    assertEquals(alone.out(), Reports.run(logs, "--json", "--store", store.toString()).out());
    Reports.Printed again = Reports.run(logs, "--json", "--store", store.toString());
    assertEquals(alone.out(), again.out());
    assertEquals(0, again.status(), again.err());
    Files.delete(store.resolve("manifest"));
    assertEquals(alone.out(), Reports.run(logs, "--json").out(), "a store that was never complete");
  }

  @Test
  void saysThatThereAreNoLogs() throws IOException {
    Path page = directory.resolve("usage.html");
    Reports.run(logs, "--html", page.toString());
    Reports.Printed printed = Reports.run(page.toString());
    assertEquals(3, printed.status());
    assertTrue(
        printed.err().endsWith("aau-report: There are no logs among these files.\n"),
        printed.err());
  }

  @Test
  void readsALogThatMentionsAReport() throws IOException {
    String schema = "https://github.com/anaconda/aau-jvm/blob/main/docs/report-1.schema.json";
    Path log = directory.resolve("a.log");
    String first =
        "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /{\"schema\":\"%s\" HTTP/1.1\" 200 1 \"-\" \"aau-report: 1\"\n"
            .formatted(schema);
    Files.writeString(log, first + Files.readString(log));
    assertTrue(Reports.run(logs).out().contains(" in "), "it is read");
    assertEquals("", Reports.run(logs).err());
  }

  /** The server logs a header of the request before everything else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "aau-report: ",
        "aau-report: \u0085",
        "aau-report: skipped a.log: written by aau-report",
        "1 client, 1 session, 1 environment in ",
        "1 client, 1 session, 1 environment in 1 request",
        "There are no requests to report.",
        "{\"schema\":\"https://github.com/anaconda/aau-jvm/blob/main/docs/report-1.schema.json\"",
        "{ \"schema\" : \"https://github.com/anaconda/aau-jvm/blob/main/docs/report-1.schema.json\",",
        "<!DOCTYPE html>",
        "BZh",
        "BZh9",
        "BZh91AY&SY",
      })
  void readsALogWhoseFirstRequestImitatesAReport(String header) throws IOException {
    for (String time : List.of("[$time_local]", "$time_iso8601", "$msec")) {
      String format =
          "$http_x_forwarded_for " + time + " \"$request\" $status \"$http_user_agent\"";
      Path log = directory.resolve("a.log");
      String rest = format.substring(format.indexOf(time));
      String line =
          rest.replace("[$time_local]", "[28/Nov/2026:22:14:33 +0000]")
              .replace("$time_iso8601", "2026-11-28T22:14:33+00:00")
              .replace("$msec", "1795904073.123")
              .replace("$request", "GET /x HTTP/1.1")
              .replace("$status", "200")
              .replace("$http_user_agent", "x/1");
      Files.writeString(log, header + " " + line + "\n" + ("10.0.0.1 " + line + "\n").repeat(99));
      Reports.Printed printed = Reports.run(logs, "--log-format", format);
      assertEquals(0, printed.status(), printed.err());
      assertTrue(printed.out().matches("(?s).* in (99|100) requests\n.*"), printed.out());
      assertFalse(printed.err().contains("skipped"), printed.err());
    }
  }

  /** A long header, so that the time is not among the bytes that are looked at. */
  @Test
  void readsALogWhoseFirstLineIsLong() throws IOException {
    Path log = directory.resolve("a.log");
    Files.writeString(log, "aau-report: " + "x".repeat(8000) + "\n" + Files.readString(log));
    Reports.Printed printed = Reports.run(logs);
    assertTrue(printed.out().contains(" in "), printed.out());
  }

  private static Reports.Printed run(List<String> options, String... arguments) {
    return Reports.run(
        Stream.concat(Stream.of(arguments), options.stream()).toArray(String[]::new));
  }
}
