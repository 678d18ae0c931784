package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.RecordKind;
import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.usage.Tool;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The groups of one kind, which come one after the other. */
final class Groups {
  private static final int MOST = 1000;

  /** Fewer could be told apart by somebody who knows them. */
  static final int FEWEST_PUBLISHED = 10;

  private final RecordKind kind;
  private final Options options;
  private final Secrets secrets;
  private final Ranking<GroupRow> ranking =
      new Ranking<>(
          MOST,
          Comparator.comparingLong((GroupRow row) -> -row.clients().value())
              .thenComparingLong(row -> -row.traffic().requests())
              .thenComparing(GroupRow::name)
              .thenComparing(GroupRow::version),
          this::addToOthers);
  private GroupCounts open;
  private long others;
  private long otherRequests;

  Groups(RecordKind kind, Options options, Secrets secrets) {
    this.kind = kind;
    this.options = options;
    this.secrets = secrets;
  }

  void add(Record record) {
    if (!options.includes(record.day())) {
      return;
    }
    if (open == null || !Arrays.equals(open.label(), record.label())) {
      finish();
      open = new GroupCounts(record);
    }
    open.add(record);
  }

  private void finish() {
    if (open == null) {
      return;
    }
    GroupRow row = row();
    open = null;
    if (options.publish() && (isNamed() || row.clients().value() < FEWEST_PUBLISHED)) {
      addToOthers(row);
    } else {
      ranking.add(row);
    }
  }

  /** Names that an administrator chose, which are nobody else's business. */
  private boolean isNamed() {
    return kind == RecordKind.ORGANIZATION || kind == RecordKind.INSTALLER;
  }

  private GroupRow row() {
    byte[] label = isNamed() ? secrets.decipher(open.label()) : open.label();
    String[] words = new String(label, StandardCharsets.UTF_8).split("\0", -1);
    return new GroupRow(
        words[0],
        words.length > 1 ? words[1] : "",
        open.traffic(),
        open.clients(),
        open.sessions(),
        open.environments(),
        open.activeDays(),
        kind == RecordKind.TOOL && Tool.isRepositoryManager(words[0]));
  }

  private void addToOthers(GroupRow row) {
    others++;
    otherRequests += row.traffic().requests();
  }

  GroupTable table() {
    finish();
    return new GroupTable(ranking.rows(), others, otherRequests);
  }
}
