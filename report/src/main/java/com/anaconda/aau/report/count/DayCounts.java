package com.anaconda.aau.report.count;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.usage.Tagging;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.datasketches.theta.CompactSketch;

/** The counts of one day in one part of a log. */
final class DayCounts {
  private static final Token.Kind[] KINDS = Token.Kind.values();

  /** The kinds of things that are counted in groups, except packages. */
  private static final List<RecordKind> GROUPED =
      List.of(RecordKind.TOOL, RecordKind.ORGANIZATION, RecordKind.INSTALLER);

  private static final byte[] NO_LABEL = {};

  private final long day;
  private final long serial;
  private final DistinctSets sets;
  private final long[] requests = new long[Tagging.values().length];
  private final SmallestHashes[] distinct = new SmallestHashes[KINDS.length];
  private final SmallestHashes clients;
  private final SmallestHashes sessions;
  private final SmallestHashes environments;
  private final Group[][] groups = new Group[RecordKind.values().length][0];
  private VersionGroup[] versions = {};

  /**
   * The labels that occur on this day, by kind. A log whose days are out of order has few lines
   * between one {@link #toRecords} and the next, and may have thousands of labels.
   */
  private final Numbers[] used = new Numbers[RecordKind.values().length];

  private BusyClients busy = new BusyClients();

  /**
   * Creates empty counts.
   *
   * @param serial a number that is unique within the thread
   * @param sets receive the clients and environments of package versions
   */
  DayCounts(long day, long serial, DistinctSets sets) {
    this.day = day;
    this.serial = serial;
    this.sets = sets;
    for (int i = 0; i < KINDS.length; i++) {
      distinct[i] = new SmallestHashes(Distinct.OF_ALL);
    }
    Arrays.setAll(used, any -> new Numbers());
    clients = distinct[Token.Kind.CLIENT.ordinal()];
    sessions = distinct[Token.Kind.SESSION.ordinal()];
    environments = distinct[Token.Kind.ENVIRONMENT.ordinal()];
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

  /** Counts a client, a session and an environment, each 0 if the request has none. */
  void add(long client, long session, long environment) {
    if (client != 0) {
      clients.add(client);
    }
    if (session != 0) {
      sessions.add(session);
    }
    if (environment != 0) {
      environments.add(environment);
    }
  }

  /** Counts a token of another kind. */
  void add(Token.Kind kind, long hash) {
    distinct[kind.ordinal()].add(hash);
  }

  /** Returns the counts of a tool, organization or installer, creating them on first use. */
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
    Group group = new Group(label.kind());
    groups[kind][label.id()] = group;
    used[kind].add(label.id());
    return group;
  }

  /** Returns the counts of a package version, creating them on first use. */
  VersionGroup version(Label label) {
    if (label.id() >= versions.length) {
      versions = Arrays.copyOf(versions, Math.max(1024, label.id() * 2));
    }
    if (versions[label.id()] == null) {
      versions[label.id()] = new VersionGroup(sets);
      used[RecordKind.PACKAGE.ordinal()].add(label.id());
    }
    return versions[label.id()];
  }

  /** Counts a download of a client. */
  void addDownload(long client) {
    busy.addDownload(client);
  }

  /**
   * Returns the number of hashes that fit into the allocated arrays, apart from the hashes of
   * packages. An int or a reference takes half as much memory as a hash.
   */
  int capacity() {
    int capacity = (BusyClients.SLOTS + versions.length) / 2;
    for (SmallestHashes hashes : distinct) {
      capacity += hashes.capacity();
    }
    for (RecordKind kind : GROUPED) {
      Group[] ofKind = groups[kind.ordinal()];
      capacity += ofKind.length / 2;
      for (int id : used(kind)) {
        capacity += ofKind[id].capacity();
      }
    }
    return capacity;
  }

  private int[] used(RecordKind kind) {
    return used[kind.ordinal()].toArray();
  }

  /** Returns whether nothing was counted since the last call of {@link #toRecords}. */
  boolean isEmpty() {
    return Arrays.stream(requests).sum() == 0;
  }

  /** Returns a lower bound of the records' {@linkplain Record#weight() weight}. */
  int leastWeight() {
    int weight = 0;
    for (int id : used(RecordKind.PACKAGE)) {
      weight += versions[id].isEmpty() ? 0 : versions[id].weight();
    }
    return weight;
  }

  /**
   * Passes the counts since the last call to a receiver, in order. The sets must have been sorted.
   */
  void toRecords(Labels labels, Records.Receiver receiver) throws IOException {
    int[] order = labels.order(RecordKind.PACKAGE, used(RecordKind.PACKAGE));
    CompactSketch[] ofAll = new CompactSketch[KINDS.length];
    for (int i = 0; i < KINDS.length; i++) {
      ofAll[i] = distinct[i].take();
    }
    receiver.accept(new Record(RecordKind.ALL, NO_LABEL, day, requests.clone(), ofAll));
    Arrays.fill(requests, 0);
    addBusyClients(labels, order);
    receiver.accept(busy.toRecord(day));
    busy = new BusyClients();
    for (RecordKind kind : GROUPED) {
      int[] ofKind = labels.order(kind, used(kind));
      toRecords(groups[kind.ordinal()], kind, ofKind, labels, receiver);
    }
    toRecords(versions, RecordKind.PACKAGE, order, labels, receiver);
  }

  private void toRecords(
      Tally[] tallies, RecordKind kind, int[] order, Labels labels, Records.Receiver receiver)
      throws IOException {
    for (int id : order) {
      if (isCounted(tallies, id)) {
        receiver.accept(tallies[id].toRecord(kind, labels.bytes(kind, id), day));
      }
    }
  }

  private static boolean isCounted(Tally[] tallies, int id) {
    return id < tallies.length && tallies[id] != null && !tallies[id].isEmpty();
  }

  /** Counts for each busy client how many different packages it fetched, in whatever versions. */
  private void addBusyClients(Labels labels, int[] order) {
    int[] clients = new int[order.length];
    int count = 0;
    byte[] last = NO_LABEL;
    for (int id : order) {
      if (!isCounted(versions, id)) {
        continue;
      }
      byte[] label = labels.bytes(RecordKind.PACKAGE, id);
      if (count > 0 && !Record.isSamePackage(last, label)) {
        sets.forEachInAny(clients, count, busy::isCandidate, busy::add);
        count = 0;
      }
      clients[count++] = versions[id].clients();
      last = label;
    }
    sets.forEachInAny(clients, count, busy::isCandidate, busy::add);
  }
}
