package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.usage.Tagging;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The groups of one kind whose records do not arrive group by group: records are sorted by tool,
 * and one Java version runs many tools. There are few names, so all groups stay in memory until the
 * end; groups beyond a limit are combined.
 */
final class MixedGroups {
  private static final int MOST_NAMES = 3000;

  private final Options options;
  private final Function<byte[], GroupName> naming;
  private final Map<GroupName, GroupCounts> named = new HashMap<>();
  private final GroupRows rows;
  private byte[] lastLabel;
  private GroupName lastName;

  MixedGroups(Options options, Function<byte[], GroupName> naming) {
    this.options = options;
    this.naming = naming;
    this.rows = new GroupRows(options.publish(), false);
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
      counts = new GroupCounts(record, false);
      named.put(lastName, counts);
    }
    if (counts == null) {
      boolean tagged = record.numbers()[Tagging.TAGGED.ordinal()] > 0;
      rows.addUnknown(isNewLabel, tagged, Arrays.stream(record.numbers()).sum());
    } else {
      counts.add(record);
    }
  }

  GroupTable table() {
    named.forEach(rows::add);
    return rows.table();
  }
}
