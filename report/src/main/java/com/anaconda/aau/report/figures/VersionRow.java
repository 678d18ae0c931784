package com.anaconda.aau.report.figures;

import java.time.LocalDate;

/**
 * A version of a package.
 *
 * @param firstSeen the first day on which it was fetched
 * @param daysToHalf the number of days until half of its environments had been seen, or -1 if there
 *     are none
 */
public record VersionRow(
    String version,
    long downloads,
    Count clients,
    Count environments,
    LocalDate firstSeen,
    int daysToHalf) {}
