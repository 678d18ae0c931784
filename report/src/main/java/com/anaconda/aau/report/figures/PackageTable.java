package com.anaconda.aau.report.figures;

import java.util.List;

/**
 * The packages with the most clients, and what the others come to.
 *
 * @param others how many more there are
 * @param otherDownloads their downloads
 */
public record PackageTable(List<PackageRow> rows, long others, long otherDownloads) {}
