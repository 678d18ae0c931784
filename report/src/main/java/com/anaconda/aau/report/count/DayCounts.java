package com.anaconda.aau.report.count;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.usage.Tagging;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.apache.datasketches.theta.UpdateSketch;

/** What is counted of one day in one part of a log. */
final class DayCounts {
  private static final Token.Kind[] KINDS = Token.Kind.values();

  private final long day;
  private final Requests requests = new Requests();
  private final UpdateSketch[] distinct = new UpdateSketch[KINDS.length];
  private final Map<RecordKind, Group[]> groups = new EnumMap<>(RecordKind.class);
  private final BusyClients busy = new BusyClients();

  DayCounts(long day) {
    this.day = day;
    for (RecordKind kind : RecordKind.values()) {
      groups.put(kind, new Group[0]);
    }
  }

  long day() {
    return day;
  }

  void add(Tagging tagging) {
    requests.add(tagging);
  }

  void add(Token.Kind kind, long hash) {
    UpdateSketch sketch = distinct[kind.ordinal()];
    if (sketch == null) {
      sketch = Distinct.create(Distinct.OF_ALL);
      distinct[kind.ordinal()] = sketch;
    }
    HashSketches.add(sketch, hash);
  }

  /** The counts of a label; made when the day meets it for the first time. */
  Group group(Label label) {
    Group[] ofKind = groups.get(label.kind());
    if (label.id() >= ofKind.length) {
      ofKind = Arrays.copyOf(ofKind, Math.max(16, label.id() * 2));
      groups.put(label.kind(), ofKind);
    }
    Group group = ofKind[label.id()];
    if (group == null) {
      group = new Group();
      ofKind[label.id()] = group;
    }
    return group;
  }

  void addNewPackageOf(long client) {
    busy.add(client);
  }

  /** The counts as records, in their order. */
  List<Record> toRecords(Labels labels) {
    List<Record> records = new ArrayList<>();
    CompactSketch[] sketches = new CompactSketch[KINDS.length];
    // Clients, sessions, environments first, as in every other record.
    for (int i = 0; i < KINDS.length; i++) {
      sketches[i] = Record.compact(distinct[i]);
    }
    records.add(new Record(RecordKind.ALL, new byte[0], day, requests.numbers(), sketches));
    records.add(busy.toRecord(day));
    groups.forEach(
        (kind, ofKind) -> {
          for (int id = 0; id < ofKind.length; id++) {
            if (ofKind[id] != null) {
              records.add(ofKind[id].toRecord(kind, labels.bytes(kind, id), day));
            }
          }
        });
    records.sort(null);
    return records;
  }
}
