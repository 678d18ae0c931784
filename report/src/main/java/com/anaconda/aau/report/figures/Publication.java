package com.anaconda.aau.report.figures;

import java.util.List;

/**
 * Reduces a report to what may be published. Small groups have already been combined; this class
 * rounds every number of clients, sessions and the like. As a result, no difference between two
 * numbers discloses what was omitted, whether they belong to a package and its versions, two
 * periods, a week's clients and those who returned, or today's report and yesterday's.
 */
final class Publication {
  private Publication() {}

  static Report of(Report report) {
    return new Report(
        report.zone(),
        report.total() == null ? null : period(report.total()),
        report.periods().stream().map(Publication::period).toList(),
        groups(report.tools()),
        groups(report.javaVersions()),
        groups(report.systems()),
        groups(report.organizations()),
        groups(report.installers()),
        packages(report.packages()),
        habits(report.habits()),
        report.unreadable(),
        true);
  }

  private static Period period(Period period) {
    return new Period(
        period.from(),
        period.to(),
        period.traffic(),
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

  private static GroupTable groups(GroupTable table) {
    List<GroupRow> rows = table.rows().stream().map(Publication::group).toList();
    return new GroupTable(
        rows, table.names(), table.namesWithTokens(), table.others(), table.otherRequests());
  }

  private static GroupRow group(GroupRow row) {
    return new GroupRow(
        row.name(),
        row.version(),
        row.traffic(),
        row.clients().rounded(),
        row.sessions().rounded(),
        row.environments().rounded(),
        row.firstSeen(),
        row.daysToHalf(),
        row.habits() == null ? null : habits(row.habits()),
        row.repositoryManager());
  }

  private static Habits habits(Habits habits) {
    return new Habits(
        habits.activeDays(), habits.retention().stream().map(Publication::cohort).toList());
  }

  private static Cohort cohort(Cohort cohort) {
    return new Cohort(
        cohort.week(),
        cohort.clients().rounded(),
        cohort.seenAgain().stream().map(Count::rounded).toList());
  }

  private static PackageTable packages(PackageTable table) {
    List<PackageRow> rows = table.rows().stream().map(Publication::packageOf).toList();
    return new PackageTable(rows, table.others(), table.otherDownloads());
  }

  private static PackageRow packageOf(PackageRow row) {
    return new PackageRow(
        row.ecosystem(),
        row.name(),
        row.downloads(),
        row.clients().rounded(),
        row.environments().rounded(),
        row.versionCount(),
        row.versions().stream().map(Publication::version).toList());
  }

  private static VersionRow version(VersionRow row) {
    return new VersionRow(
        row.version(),
        row.downloads(),
        row.clients().rounded(),
        row.environments().rounded(),
        row.firstSeen(),
        row.daysToHalf());
  }
}
