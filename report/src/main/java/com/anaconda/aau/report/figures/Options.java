package com.anaconda.aau.report.figures;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a report is to be about.
 *
 * @param from the first day, or null for the first there is
 * @param to the last day, or null for the last there is
 * @param mirrorThreshold how many different packages in a day make a client look like a mirror
 * @param publish whether anybody may read it
 */
public record Options(
    Step by, LocalDate from, LocalDate to, ZoneId zone, int mirrorThreshold, boolean publish) {

  boolean includes(long day) {
    return (from == null || day >= from.toEpochDay()) && (to == null || day <= to.toEpochDay());
  }
}
