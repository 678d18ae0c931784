package com.anaconda.aau.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Builds the table of the groups of one kind, adding one finished group at a time. */
final class GroupRows {
  private static final int MOST = 1000;

  /** Retention is a matrix for each group, and nobody would read hundreds of them. */
  private static final int MOST_WITH_RETENTION = 25;

  private static final Comparator<GroupRow> ORDER =
      Comparator.comparingLong((GroupRow row) -> -row.clients().value())
          .thenComparingLong(row -> -row.traffic().requests())
          .thenComparing(GroupRow::name)
          .thenComparing(GroupRow::version);

  private final boolean publish;
  private final boolean confidential;
  private final Ranking<GroupRow> ranking = new Ranking<>(MOST, ORDER, this::addToOthers);
  private final Ranking<GroupRow> largest = new Ranking<>(MOST_WITH_RETENTION, ORDER, row -> {});
  private long names;
  private long namesWithTokens;
  private long others;
  private long otherRequests;

  /**
   * Creates an empty table.
   *
   * @param publish whether the table will be published
   * @param confidential whether the names must not be published
   */
  GroupRows(boolean publish, boolean confidential) {
    this.publish = publish;
    this.confidential = confidential;
  }

  void add(GroupName name, GroupCounts counts) {
    GroupRow row = counts.row(name);
    names++;
    namesWithTokens += row.traffic().tagged() + row.traffic().optedOut() > 0 ? 1 : 0;
    if (publish && (confidential || row.clients().isFew())) {
      addToOthers(row);
      return;
    }
    if (row.habits() != null && largest.takes(row)) {
      largest.add(row);
      row = row.with(new Habits(row.habits().activeDays(), counts.retention()));
    }
    ranking.add(row);
  }

  private void addToOthers(GroupRow row) {
    others++;
    otherRequests += row.traffic().requests();
  }

  GroupTable table() {
    List<GroupRow> rows = new ArrayList<>();
    for (GroupRow row : ranking.rows()) {
      // Drop the retention of groups that did not stay among the largest.
      boolean keeps = row.habits() == null || rows.size() < MOST_WITH_RETENTION;
      rows.add(keeps ? row : row.with(row.habits().withoutRetention()));
    }
    return new GroupTable(rows, names, namesWithTokens, Count.exactly(others), otherRequests);
  }
}
