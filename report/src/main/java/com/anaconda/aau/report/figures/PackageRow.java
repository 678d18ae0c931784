package com.anaconda.aau.report.figures;

import java.util.List;

/**
 * A package.
 *
 * @param downloads successful requests for its files, not counting descriptors and checksums
 * @param versionCount the number of versions that were fetched
 * @param versions the versions with the most clients
 */
public record PackageRow(
    String ecosystem,
    String name,
    long downloads,
    Count clients,
    Count environments,
    int versionCount,
    List<VersionRow> versions) {}
