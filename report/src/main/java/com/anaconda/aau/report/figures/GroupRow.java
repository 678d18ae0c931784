package com.anaconda.aau.report.figures;

/**
 * A tool, a version of Java, a system, an organization or an installer.
 *
 * @param name what it calls itself
 * @param version empty where there is none
 * @param activeDays on how many days, on average, each of its environments was seen; 0 without any
 * @param repositoryManager whether it asks on behalf of others, who are not seen
 */
public record GroupRow(
    String name,
    String version,
    Traffic traffic,
    Count clients,
    Count sessions,
    Count environments,
    double activeDays,
    boolean repositoryManager) {}
