package com.anaconda.aau.report.figures;

import java.util.List;

/**
 * The groups of one kind with the most clients, and what the others come to.
 *
 * @param others how many more there are
 * @param otherRequests their requests
 */
public record GroupTable(List<GroupRow> rows, long others, long otherRequests) {}
