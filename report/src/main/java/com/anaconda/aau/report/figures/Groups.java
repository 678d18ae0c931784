package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.usage.Tool;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The groups of one kind. Several labels may go by one name: a tool runs on many versions of Java.
 * Names are few, so they are held until the end; those beyond a limit come to one sum.
 */
final class Groups {
  private static final int MOST_NAMES = 3000;
  private static final int MOST_ROWS = 1000;

  /** Fewer could be told apart by somebody who knows them. */
  static final int FEWEST_PUBLISHED = 10;

  private final Options options;
  private final Function<byte[], GroupName> naming;
  private final boolean confidential;
  private final Map<GroupName, GroupCounts> named = new HashMap<>();
  private byte[] lastLabel;
  private GroupName lastName;
  private long others;
  private long otherRequests;

  /**
   * No groups yet.
   *
   * @param naming from a label to a name
   * @param confidential whether the names are nobody else's business
   */
  Groups(Options options, Function<byte[], GroupName> naming, boolean confidential) {
    this.options = options;
    this.naming = naming;
    this.confidential = confidential;
  }

  void add(Record record) {
    if (!options.includes(record.day())) {
      return;
    }
    boolean isNewLabel = !Arrays.equals(lastLabel, record.label());
    if (isNewLabel) {
      lastLabel = record.label();
      lastName = naming.apply(lastLabel);
    }
    if (lastName.name().isEmpty()) {
      return;
    }
    GroupCounts counts = named.get(lastName);
    if (counts == null && named.size() < MOST_NAMES) {
      counts = new GroupCounts(record);
      named.put(lastName, counts);
    }
    if (counts == null) {
      others += isNewLabel ? 1 : 0;
      otherRequests += Arrays.stream(record.numbers()).sum();
    } else {
      counts.add(record);
    }
  }

  GroupTable table() {
    Ranking<GroupRow> ranking =
        new Ranking<>(
            MOST_ROWS,
            Comparator.comparingLong((GroupRow row) -> -row.clients().value())
                .thenComparingLong(row -> -row.traffic().requests())
                .thenComparing(GroupRow::name)
                .thenComparing(GroupRow::version),
            this::addToOthers);
    named.forEach(
        (name, counts) -> {
          GroupRow row = row(name, counts);
          if (options.publish() && (confidential || row.clients().value() < FEWEST_PUBLISHED)) {
            addToOthers(row);
          } else {
            ranking.add(row);
          }
        });
    return new GroupTable(ranking.rows(), others, otherRequests);
  }

  private static GroupRow row(GroupName name, GroupCounts counts) {
    return new GroupRow(
        name.name(),
        name.version(),
        counts.traffic(),
        counts.clients(),
        counts.sessions(),
        counts.environments(),
        counts.activeDays(),
        Tool.isRepositoryManager(name.name()));
  }

  private void addToOthers(GroupRow row) {
    others++;
    otherRequests += row.traffic().requests();
  }
}
