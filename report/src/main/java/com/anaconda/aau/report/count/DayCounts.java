package com.anaconda.aau.report.count;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.usage.Tagging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.datasketches.theta.CompactSketch;

/** The counts of one day in one part of a log. */
final class DayCounts {
  private static final Token.Kind[] KINDS = Token.Kind.values();

  private static final RecordKind[] RECORD_KINDS = RecordKind.values();

  private final long day;
  private final int index;
  private final long serial;
  private final DistinctSets sets;
  private final long[] requests = new long[Tagging.values().length];
  private final int[] distinct = new int[KINDS.length];
  private final Group[][] groups = new Group[RECORD_KINDS.length][];
  private final BusyClients busy = new BusyClients();
  private int[] clientsOfPackages = {};

  /**
   * Creates empty counts.
   *
   * @param index 0 or 1, to distinguish the two days that are open at once
   * @param serial a number that is unique within the thread
   */
  DayCounts(long day, int index, long serial, DistinctSets sets) {
    this.day = day;
    this.index = index;
    this.serial = serial;
    this.sets = sets;
    for (int i = 0; i < KINDS.length; i++) {
      distinct[i] = sets.newSet(Distinct.OF_ALL);
    }
    Arrays.fill(groups, new Group[0]);
  }

  int index() {
    return index;
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
    Group group = new Group(sets, label.kind().size());
    groups[kind][label.id()] = group;
    return group;
  }

  /**
   * Returns the set of a package's clients. It exists in addition to the sets of the versions, to
   * find clients that fetch many packages.
   */
  int clientsOf(int packageId) {
    if (packageId >= clientsOfPackages.length) {
      int before = clientsOfPackages.length;
      clientsOfPackages = Arrays.copyOf(clientsOfPackages, Math.max(16, packageId * 2));
      Arrays.fill(clientsOfPackages, before, clientsOfPackages.length, -1);
    }
    if (clientsOfPackages[packageId] < 0) {
      clientsOfPackages[packageId] = sets.newSet(Distinct.OF_GROUP);
    }
    return clientsOfPackages[packageId];
  }

  void addPackageOf(long client) {
    busy.add(client);
  }

  /** Returns the counts as records, in order. */
  List<Record> toRecords(Labels labels, CompactSketch[] sketches) {
    List<Record> records = new ArrayList<>();
    CompactSketch[] ofAll = new CompactSketch[KINDS.length];
    for (int i = 0; i < KINDS.length; i++) {
      ofAll[i] = sketches[distinct[i]];
    }
    records.add(new Record(RecordKind.ALL, new byte[0], day, requests, ofAll));
    records.add(busy.toRecord(day));
    for (RecordKind kind : RECORD_KINDS) {
      Group[] ofKind = groups[kind.ordinal()];
      for (int id = 0; id < ofKind.length; id++) {
        if (ofKind[id] != null) {
          records.add(ofKind[id].toRecord(kind, labels.bytes(kind, id), day, sketches));
        }
      }
    }
    records.sort(null);
    return records;
  }
}
