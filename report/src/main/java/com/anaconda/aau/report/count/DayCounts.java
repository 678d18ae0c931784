package com.anaconda.aau.report.count;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.usage.Tagging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.datasketches.theta.CompactSketch;

/** The counts of one day in one part of a log. */
final class DayCounts {
  private static final Token.Kind[] KINDS = Token.Kind.values();

  private static final RecordKind[] RECORD_KINDS = RecordKind.values();

  private static final byte[] NO_LABEL = {};

  private final long day;
  private final long serial;
  private final DistinctSets sets;
  private final long[] requests = new long[Tagging.values().length];
  private final int[] distinct = new int[KINDS.length];
  private final Group[][] groups = new Group[RECORD_KINDS.length][];

  /**
   * Creates empty counts.
   *
   * @param serial a number that is unique within the thread
   */
  DayCounts(long day, long serial, DistinctSets sets) {
    this.day = day;
    this.serial = serial;
    this.sets = sets;
    for (int i = 0; i < KINDS.length; i++) {
      distinct[i] = sets.newSet(Distinct.OF_ALL);
    }
    Arrays.fill(groups, new Group[0]);
  }

  long serial() {
    return serial;
  }

  long day() {
    return day;
  }

  void add(Tagging tagging) {
    requests[tagging.ordinal()]++;
  }

  void add(Token.Kind kind, long hash) {
    sets.add(distinct[kind.ordinal()], hash);
  }

  /** Returns the counts of a label, creating them on first use. */
  Group group(Label label) {
    Group[] ofKind = groups[label.kind().ordinal()];
    Group group = label.id() < ofKind.length ? ofKind[label.id()] : null;
    return group == null ? newGroup(label) : group;
  }

  private Group newGroup(Label label) {
    int kind = label.kind().ordinal();
    if (label.id() >= groups[kind].length) {
      groups[kind] = Arrays.copyOf(groups[kind], Math.max(16, label.id() * 2));
    }
    Group group = new Group(sets, label.kind());
    groups[kind][label.id()] = group;
    return group;
  }

  /**
   * Returns the counts since the last call as records, in order. The sets must have been sorted.
   */
  List<Record> toRecords(Labels labels) {
    if (Arrays.stream(requests).sum() == 0) {
      return List.of();
    }
    Map<RecordKind, SortedMap<byte[], Group>> byLabel = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RECORD_KINDS) {
      byLabel.put(kind, byLabel(kind, labels));
    }
    List<Record> records = new ArrayList<>();
    CompactSketch[] ofAll = new CompactSketch[KINDS.length];
    for (int i = 0; i < KINDS.length; i++) {
      ofAll[i] = sets.sketch(distinct[i], Distinct.OF_ALL);
    }
    records.add(new Record(RecordKind.ALL, NO_LABEL, day, requests.clone(), ofAll));
    Arrays.fill(requests, 0);
    records.add(busyClients(byLabel.get(RecordKind.PACKAGE)).toRecord(day));
    byLabel.forEach(
        (kind, named) ->
            named.forEach((label, group) -> records.add(group.toRecord(kind, label, day))));
    return records;
  }

  private SortedMap<byte[], Group> byLabel(RecordKind kind, Labels labels) {
    SortedMap<byte[], Group> sorted = new TreeMap<>(Arrays::compareUnsigned);
    Group[] ofKind = groups[kind.ordinal()];
    for (int id = 0; id < ofKind.length; id++) {
      if (ofKind[id] != null && !ofKind[id].isEmpty()) {
        sorted.put(labels.bytes(kind, id), ofKind[id]);
      }
    }
    return sorted;
  }

  /** Counts for each client how many different packages it fetched, in whatever versions. */
  private BusyClients busyClients(SortedMap<byte[], Group> versions) {
    BusyClients busy = new BusyClients();
    int[] clients = new int[versions.size()];
    int count = 0;
    byte[] last = NO_LABEL;
    for (Map.Entry<byte[], Group> version : versions.entrySet()) {
      if (count > 0 && !Record.isSamePackage(last, version.getKey())) {
        sets.forEachInAny(clients, count, busy::add);
        count = 0;
      }
      clients[count++] = version.getValue().clients();
      last = version.getKey();
    }
    sets.forEachInAny(clients, count, busy::add);
    return busy;
  }
}
