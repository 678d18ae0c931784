package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Record;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The groups of one kind whose records arrive group by group, so that only one group is in memory
 * at a time. Several labels can share a name, because a tool runs on many Java versions.
 */
final class Groups {
  private final Options options;
  private final Function<byte[], GroupName> naming;
  private final GroupRows rows;
  private byte[] label;
  private GroupName name;
  private GroupCounts counts;

  /**
   * Creates an empty table of groups.
   *
   * @param naming maps a label to a name
   * @param confidential whether the names must not be published
   */
  Groups(Options options, Function<byte[], GroupName> naming, boolean confidential) {
    this.options = options;
    this.naming = naming;
    this.rows = new GroupRows(options.publish(), confidential);
  }

  void add(Record record) {
    if (!options.includes(record.day())) {
      return;
    }
    if (!Arrays.equals(label, record.label())) {
      // Only now, because a label may have to be decrypted, and many days share one.
      label = record.label();
      GroupName next = naming.apply(label);
      if (!next.equals(name)) {
        finish();
        name = next;
        counts = new GroupCounts(record, true);
      }
    }
    counts.add(record);
  }

  private void finish() {
    if (counts != null) {
      rows.add(name, counts);
    }
    counts = null;
    name = null;
  }

  GroupTable table() {
    finish();
    return rows.table();
  }
}
