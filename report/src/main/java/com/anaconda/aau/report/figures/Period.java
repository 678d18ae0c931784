package com.anaconda.aau.report.figures;

import java.time.LocalDate;

/**
 * A day, a week, a month, or all that was asked for.
 *
 * @param from the first day
 * @param to the day after the last
 * @param newClients not seen on any day before
 * @param returningClients seen on a day before
 * @param oneDayClients seen on one day only of all days known, as a CI job with a fresh home is
 * @param mirrorLikeClients that fetched more different packages on one day than people do
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

  /** Whether no number of clients, sessions or environments is estimated. */
  public boolean exact() {
    return clients.exact() && sessions.exact() && environments.exact();
  }
}
