package com.anaconda.aau.report.figures;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The scope of a report.
 *
 * @param from the first day, or null for no limit
 * @param to the last day, or null for no limit
 * @param mirrorThreshold the number of different packages in a day above which a client looks like
 *     a mirror
 * @param publish whether the report will be published
 */
public record Options(
    Step by, LocalDate from, LocalDate to, ZoneId zone, int mirrorThreshold, boolean publish) {

  boolean includes(long day) {
    return (from == null || day >= from.toEpochDay()) && (to == null || day <= to.toEpochDay());
  }
}
