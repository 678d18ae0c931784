package com.anaconda.aau.report.figures;

import java.util.List;

/**
 * The groups of one kind with the most clients, and the totals of the others.
 *
 * @param names how many groups there are in all
 * @param namesWithTokens how many of them sent tokens or the opt-out mark
 * @param others how many of them are not among the rows
 * @param otherRequests the number of requests from those others
 */
public record GroupTable(
    List<GroupRow> rows, long names, long namesWithTokens, Count others, long otherRequests) {}
