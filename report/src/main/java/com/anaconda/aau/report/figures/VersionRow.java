package com.anaconda.aau.report.figures;

import java.time.LocalDate;

/**
 * A version of a package.
 *
 * @param firstSeen the first day on which it was fetched
 * @param daysToHalf how many days later half of the environments had it that have it at the end; -1
 *     when none has
 */
public record VersionRow(
    String version,
    long downloads,
    Count clients,
    Count environments,
    LocalDate firstSeen,
    int daysToHalf) {}
