package com.anaconda.aau.report.figures;

import java.time.LocalDate;

/**
 * A tool, Java version, operating system, organization or installer.
 *
 * @param name the name that it reports
 * @param version empty if there is none
 * @param firstSeen the first day on which it was seen
 * @param daysToHalf the number of days until half of its environments had been seen, or -1 if there
 *     are none
 * @param habits null for Java versions and operating systems
 * @param repositoryManager whether it sends requests on behalf of clients that remain hidden
 */
public record GroupRow(
    String name,
    String version,
    Traffic traffic,
    Count clients,
    Count sessions,
    Count environments,
    LocalDate firstSeen,
    int daysToHalf,
    Habits habits,
    boolean repositoryManager) {

  GroupRow with(Habits others) {
    return new GroupRow(
        name,
        version,
        traffic,
        clients,
        sessions,
        environments,
        firstSeen,
        daysToHalf,
        others,
        repositoryManager);
  }
}
