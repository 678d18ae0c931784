package com.anaconda.aau.report.figures;

import java.time.LocalDate;

/**
 * A tool, a version of Java, a system, an organization or an installer.
 *
 * @param name what it calls itself
 * @param version empty where there is none
 * @param firstSeen the first day on which it was seen
 * @param daysToHalf how many days later half of the environments had it that have it at the end; -1
 *     when none has
 * @param habits null for versions of Java and systems
 * @param repositoryManager whether it asks on behalf of others, who are not seen
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
