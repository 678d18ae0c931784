package com.anaconda.aau.report.count;

/** A day's counts for one tool, organization or installer. */
final class Group extends Tally {
  /** An empty group takes about as much memory as this many hashes. */
  private static final int EMPTY = 40;

  private final SmallestHashes clients;
  private final SmallestHashes sessions;
  private final SmallestHashes environments;

  Group(RecordKind kind) {
    clients = new SmallestHashes(kind.size());
    sessions = new SmallestHashes(kind.size());
    environments = new SmallestHashes(kind.size());
  }

  /** Counts a request's client, session and environment, each 0 if the request has none. */
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

  /** Returns the number of hashes that fit into the allocated arrays. */
  int capacity() {
    return EMPTY + clients.capacity() + sessions.capacity() + environments.capacity();
  }

  @Override
  Record toRecord(RecordKind kind, byte[] label, long day) {
    return new Record(
        kind, label, day, takeNumbers(), clients.take(), sessions.take(), environments.take());
  }
}
