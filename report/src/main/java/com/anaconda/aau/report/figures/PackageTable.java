package com.anaconda.aau.report.figures;

import java.util.List;

/**
 * The packages with the most clients, and the totals of the others.
 *
 * @param others the number of other packages
 * @param otherDownloads the number of their downloads
 */
public record PackageTable(List<PackageRow> rows, Count others, long otherDownloads) {}
