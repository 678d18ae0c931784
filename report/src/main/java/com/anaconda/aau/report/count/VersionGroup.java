package com.anaconda.aau.report.count;

/** A day's counts for one version of a package. */
final class VersionGroup extends Tally {
  private final DistinctSets sets;
  private final int clients;
  private final int environments;

  VersionGroup(DistinctSets sets) {
    this.sets = sets;
    // All clients are needed, to find those that fetch many packages.
    clients = sets.newSet(DistinctSets.UNLIMITED);
    environments = sets.newSet(RecordKind.PACKAGE.size());
  }

  /** Counts a download's client and environment, each 0 if the request has none. */
  void add(long client, long environment) {
    if (client != 0) {
      sets.add(clients, client);
    }
    if (environment != 0) {
      sets.add(environments, environment);
    }
  }

  /** Returns the set of the clients. */
  int clients() {
    return clients;
  }

  /** Returns the weight of the next record. The sets must have been sorted. */
  int weight() {
    int most = RecordKind.PACKAGE.size();
    return Record.WEIGHT
        + Math.min(sets.size(clients), most)
        + Math.min(sets.size(environments), most);
  }

  /** Returns the counts since the last record. The sets must have been sorted. */
  @Override
  Record toRecord(RecordKind kind, byte[] label, long day) {
    return new Record(
        kind,
        label,
        day,
        takeNumbers(),
        sets.sketch(clients, kind.size()),
        Distinct.NONE,
        sets.sketch(environments, kind.size()));
  }
}
