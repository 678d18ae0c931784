package com.anaconda.aau.report.figures;

import java.time.LocalDate;

/**
 * A version of a package.
 *
 * @param firstSeen the first day on which it was fetched
 * @param daysToHalf after how many days half of the environments that have it at the end had it; -1
 *     if none has it
 */
public record VersionRow(
    String version,
    long downloads,
    Count clients,
    Count environments,
    LocalDate firstSeen,
    int daysToHalf) {}
