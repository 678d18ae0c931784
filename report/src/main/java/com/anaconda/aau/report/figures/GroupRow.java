package com.anaconda.aau.report.figures;

import java.time.LocalDate;

/**
 * A tool, Java version, operating system, organization or installer.
 *
 * @param name the name that it reports
 * @param version empty if there is none
 * @param firstSeen the first day on which it was seen
 * @param daysToHalf how many days it took until half of the environments that have it at the end
 *     had it, or -1 if none has it
 * @param habits null for versions of Java and systems
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
