package com.anaconda.aau.report.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * Reduces a report to what may be published. Small groups have already been combined; this class
 * rounds every number of clients, sessions, requests and the like, and every date. As a result, no
 * difference between two numbers discloses what was omitted, whether they belong to a package and
 * its versions, a total and its parts, two periods, a week's clients and those who returned, or
 * today's report and yesterday's.
 */
final class Publication {
  private static final int WEEK = 7;

  private final Report report;

  private Publication(Report report) {
    this.report = report;
  }

  static Report of(Report report) {
    return new Publication(report).rounded();
  }

  private Report rounded() {
    Period total = report.total();
    return new Report(
        report.zone(),
        total == null ? null : period(total),
        report.periods().stream().map(Publication::period).toList(),
        groups(report.tools()),
        groups(report.javaVersions()),
        groups(report.systems()),
        confidential(report.organizations()),
        confidential(report.installers()),
        packages(report.packages()),
        total == null ? report.habits() : report.habits().rounded(total.environments()),
        report.unreadable(),
        true);
  }

  private static Period period(Period period) {
    return new Period(
        period.from(),
        period.to(),
        period.traffic().rounded(),
        period.clients().rounded(),
        period.newClients().rounded(),
        period.returningClients().rounded(),
        period.oneDayClients().rounded(),
        period.mirrorLikeClients().rounded(),
        period.sessions().rounded(),
        period.environments().rounded(),
        period.accounts().rounded(),
        period.installers().rounded(),
        period.organizations().rounded(),
        period.machines().rounded());
  }

  private GroupTable groups(GroupTable table) {
    // Every row has clients, and so tokens.
    int shown = table.rows().size();
    return new GroupTable(
        table.rows().stream().map(this::group).toList(),
        andTens(shown, table.names()),
        andTens(shown, table.namesWithTokens()),
        table.others().rounded(),
        Count.tens(table.otherRequests()));
  }

  /**
   * Returns the number of groups. Rounds the number of those that are not shown, because a single
   * client could add one to it.
   */
  private static long andTens(int shown, long all) {
    return shown + Count.tens(all - shown);
  }

  /**
   * Returns the table without its rows. Each row stands for somebody, so even their number is
   * rounded.
   */
  private GroupTable confidential(GroupTable table) {
    return new GroupTable(
        List.of(),
        Count.tens(table.names()),
        Count.tens(table.namesWithTokens()),
        table.others().rounded(),
        Count.tens(table.otherRequests()));
  }

  private GroupRow group(GroupRow row) {
    return new GroupRow(
        row.name(),
        row.version(),
        row.traffic().rounded(),
        row.clients().rounded(),
        row.sessions().rounded(),
        row.environments().rounded(),
        week(row.firstSeen()),
        weeks(row.daysToHalf(), row.environments()),
        row.habits() == null ? null : row.habits().rounded(row.environments()),
        row.repositoryManager());
  }

  /** The day of the first request would reveal something about a single client. */
  private LocalDate week(LocalDate day) {
    LocalDate monday = Step.WEEK.start(day);
    return monday.isBefore(report.total().from()) ? report.total().from() : monday;
  }

  private static int weeks(int days, Count environments) {
    return days < 0 || environments.isFew() ? -1 : (days + WEEK / 2) / WEEK * WEEK;
  }

  private PackageTable packages(PackageTable table) {
    return new PackageTable(
        table.rows().stream().map(this::packageOf).toList(),
        table.others().rounded(),
        Count.tens(table.otherDownloads()));
  }

  private PackageRow packageOf(PackageRow row) {
    return new PackageRow(
        row.ecosystem(),
        row.name(),
        Count.tens(row.downloads()),
        row.clients().rounded(),
        row.environments().rounded(),
        (int) andTens(row.versions().size(), row.versionCount()),
        row.versions().stream().map(this::version).toList());
  }

  private VersionRow version(VersionRow row) {
    return new VersionRow(
        row.version(),
        Count.tens(row.downloads()),
        row.clients().rounded(),
        row.environments().rounded(),
        week(row.firstSeen()),
        weeks(row.daysToHalf(), row.environments()));
  }
}
