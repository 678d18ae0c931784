package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The report of {@code aau-report.jar} on an access log. */
public final class UsageReport {

  /**
   * The downloads of a package version.
   *
   * @param name ecosystem, package and version, separated by spaces
   */
  public record Row(String name, int downloads, int clients) {}

  private final Outcome outcome;
  private final Path tables;

  private UsageReport(Outcome outcome, Path tables) {
    this.outcome = outcome;
    this.tables = tables;
  }

  /**
   * Runs the report on the JDK that runs the build, because the report needs a later JDK than the
   * agent does.
   */
  public static UsageReport of(Path log) {
    Path tables = Build.freshDirectory("report");
    return new UsageReport(run(log.toString(), "--csv", tables.toString()), tables);
  }

  /** Runs the report with any arguments. */
  public static Outcome run(String... arguments) {
    return JavaProcess.of("-jar", Build.report().toString())
        .arguments(arguments)
        .on(Path.of(System.getProperty("java.home")))
        .run()
        .succeeded();
  }

  /** The first line of the output, such as "1 client, 5 sessions, …". */
  public String headline() {
    return outcome.stdout().lines().findFirst().orElse("");
  }

  /** The packages, with one entry per version. */
  public List<Row> packages() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : table("versions")) {
      // An apostrophe prevents spreadsheets from treating npm's @scope as a formula.
      String name = String.join(" ", cells.subList(0, 3)).replace(" '@", " @");
      rows.add(new Row(name, Integer.parseInt(cells.get(3)), Integer.parseInt(cells.get(4))));
    }
    return rows;
  }

  /** The tools, as {@code PRODUCT/VERSION}. */
  public List<String> tools() throws IOException {
    return table("tools").stream().map(cells -> cells.get(0) + "/" + cells.get(1)).toList();
  }

  private List<List<String>> table(String name) throws IOException {
    return Files.readAllLines(tables.resolve(name + ".csv")).stream()
        .skip(1)
        .map(line -> Arrays.asList(line.split(",", -1)))
        .toList();
  }
}
