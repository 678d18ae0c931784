package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.Tagging;

/** A day's counts for one tool, organization, package version or the like. */
final class Group {
  private final DistinctSets sets;

  /** The number of the first of three sets: clients, sessions, environments. */
  private final int first;

  // Separate fields, because an array would cost another cache miss.
  private long tagged;
  private long optedOut;
  private long untagged;
  private long malformed;

  Group(DistinctSets sets, RecordKind kind) {
    this.sets = sets;
    // All clients of a package are needed, to find those that fetch many packages.
    first = sets.newSet(kind == RecordKind.PACKAGE ? DistinctSets.UNLIMITED : kind.size());
    sets.newSet(kind.size());
    sets.newSet(kind.size());
  }

  void add(Tagging tagging) {
    switch (tagging) {
      case TAGGED -> tagged++;
      case OPTED_OUT -> optedOut++;
      case UNTAGGED -> untagged++;
      default -> malformed++;
    }
  }

  /** Counts a request's client, session and environment, each 0 if the request has none. */
  void add(long client, long session, long environment) {
    if (client != 0) {
      sets.add(first, client);
    }
    if (session != 0) {
      sets.add(first + 1, session);
    }
    if (environment != 0) {
      sets.add(first + 2, environment);
    }
  }

  /** Returns the set of this group's clients. */
  int clients() {
    return first;
  }

  /** Returns whether no request was counted since the last record. */
  boolean isEmpty() {
    return (tagged | optedOut | untagged | malformed) == 0;
  }

  /** Returns the counts since the last record. */
  Record toRecord(RecordKind kind, byte[] label, long day) {
    long[] numbers = new long[Tagging.values().length];
    numbers[Tagging.TAGGED.ordinal()] = tagged;
    numbers[Tagging.OPTED_OUT.ordinal()] = optedOut;
    numbers[Tagging.UNTAGGED.ordinal()] = untagged;
    numbers[Tagging.MALFORMED.ordinal()] = malformed;
    tagged = optedOut = untagged = malformed = 0;
    return new Record(
        kind,
        label,
        day,
        numbers,
        sets.sketch(first, kind.size()),
        sets.sketch(first + 1, kind.size()),
        sets.sketch(first + 2, kind.size()));
  }
}
