package com.anaconda.aau.report;

import com.anaconda.aau.report.figures.Step;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** The days that a report covers, and how they are combined into periods. */
final class Days {
  @Option(
      names = "--by",
      paramLabel = "day|week|month",
      description = "The length of a period (default: day).")
  private Step by = Step.DAY;

  @Option(names = "--from", paramLabel = "DATE", description = "The first day, such as 2026-11-01.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "The last day.")
  private LocalDate to;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of the days, such as Europe/Berlin (default: UTC).")
  private ZoneId zone = ZoneId.of("UTC");

  Step by() {
    return by;
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return to;
  }

  ZoneId zone() {
    return zone;
  }

  /** Returns an error message if the range of days is invalid, or null. */
  String problem() {
    return from != null && to != null && from.isAfter(to)
        ? "--from " + from + " is after --to " + to + "."
        : null;
  }
}
