package com.anaconda.aau.report.figures;

import java.time.LocalDate;

/**
 * The figures of a day, a week, a month or the whole report.
 *
 * @param from the first day
 * @param to the day after the last
 * @param newClients clients not seen on any day before {@code from}
 * @param returningClients clients also seen on a day before {@code from}
 * @param oneDayClients clients seen on only one day, such as CI jobs with a fresh home
 * @param mirrorLikeClients clients that fetched more different packages in one day than a person
 *     would
 */
public record Period(
    LocalDate from,
    LocalDate to,
    Traffic traffic,
    Count clients,
    Count newClients,
    Count returningClients,
    Count oneDayClients,
    Count mirrorLikeClients,
    Count sessions,
    Count environments,
    Count accounts,
    Count installers,
    Count organizations,
    Count machines) {

  /** Returns whether the numbers of clients, sessions and environments are exact. */
  public boolean exact() {
    return clients.exact() && sessions.exact() && environments.exact();
  }
}
