package com.anaconda.aau.report.figures;

import java.util.List;

/**
 * A package.
 *
 * @param downloads answered requests for its files; descriptions and checksums are none
 * @param versionCount how many versions were fetched
 * @param versions those with the most clients
 */
public record PackageRow(
    String ecosystem,
    String name,
    long downloads,
    Count clients,
    Count environments,
    int versionCount,
    List<VersionRow> versions) {}
