package com.anaconda.aau.report.figures;

import java.time.LocalDate;

/**
 * A version of a package.
 *
 * @param firstSeen the first day on which it was fetched
 * @param daysToHalf how many days it took until half of the environments that have it at the end
 *     had it, or -1 if none has it
 */
public record VersionRow(
    String version,
    long downloads,
    Count clients,
    Count environments,
    LocalDate firstSeen,
    int daysToHalf) {}
