package com.anaconda.aau.report;

import com.anaconda.aau.report.figures.Step;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days that a report covers, and how they are combined into periods. */
final class Days {
  private final Step by;
  private final LocalDate from;
  private final LocalDate to;
  private final ZoneId zone;

  Days(OptionValues values) {
    by = values.step(Option.BY);
    from = values.date(Option.FROM);
    to = values.date(Option.TO);
    zone = values.zone(Option.ZONE);
  }

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
