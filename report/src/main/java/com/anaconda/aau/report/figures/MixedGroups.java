package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.ingest.RecordBuffer;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.store.Merge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The groups of one kind whose records do not arrive group by group: records are sorted by tool,
 * and one Java version runs many tools. Usually there are few names, so their groups stay in memory
 * until the end. Records of names beyond a limit are sorted by name on disk.
 */
final class MixedGroups {
  private static final int MOST_NAMES = 3000;

  private final Options options;
  private final Function<byte[], GroupName> naming;
  private final Map<GroupName, GroupCounts> named = new HashMap<>();
  private final GroupRows rows;
  private final Spill spill;
  private final RecordBuffer unnamed;
  private byte[] lastLabel;
  private GroupName lastName;

  MixedGroups(Options options, Function<byte[], GroupName> naming, Spill spill) {
    this.options = options;
    this.naming = naming;
    this.rows = new GroupRows(options.publish(), false);
    this.spill = spill;
    this.unnamed = new RecordBuffer(spill);
  }

  void add(Record record) throws IOException {
    if (!options.includes(record.day())) {
      return;
    }
    if (!Arrays.equals(lastLabel, record.label())) {
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
    if (counts != null) {
      counts.add(record);
      return;
    }
    byte[] name = lastName.name().getBytes(StandardCharsets.UTF_8);
    unnamed.add(new Record(record.kind(), name, record.day(), record.numbers(), record.sketches()));
  }

  GroupTable table() throws IOException {
    named.forEach(rows::add);
    try (Merge merge = new Merge(spill.few(unnamed.takeRuns()))) {
      GroupCounts counts = null;
      for (Record record = merge.next(); record != null; record = merge.next()) {
        if (counts == null || !Arrays.equals(counts.label(), record.label())) {
          finish(counts);
          counts = new GroupCounts(record, false);
        }
        counts.add(record);
      }
      finish(counts);
    }
    return rows.table();
  }

  private void finish(GroupCounts counts) {
    if (counts != null) {
      rows.add(GroupName.of(counts.label(), 0), counts);
    }
  }
}
