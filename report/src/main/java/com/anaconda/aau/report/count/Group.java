package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.Tagging;
import org.apache.datasketches.theta.CompactSketch;

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

  Group(DistinctSets sets, int most) {
    this.sets = sets;
    first = sets.newSet(most);
    sets.newSet(most);
    sets.newSet(most);
  }

  void add(Tagging tagging) {
    switch (tagging) {
      case TAGGED -> tagged++;
      case OPTED_OUT -> optedOut++;
      case UNTAGGED -> untagged++;
      default -> malformed++;
    }
  }

  /**
   * Counts a request's client, session and environment, each 0 if the request has none.
   *
   * @param tag the tag to pass to the listener if the client is new to this group
   */
  void add(long client, long session, long environment, int tag) {
    if (session != 0) {
      sets.add(first + 1, session);
    }
    if (environment != 0) {
      sets.add(first + 2, environment);
    }
    if (client != 0) {
      sets.add(first, client, tag);
    }
  }

  Record toRecord(RecordKind kind, byte[] label, long day, CompactSketch[] sketches) {
    long[] numbers = new long[Tagging.values().length];
    numbers[Tagging.TAGGED.ordinal()] = tagged;
    numbers[Tagging.OPTED_OUT.ordinal()] = optedOut;
    numbers[Tagging.UNTAGGED.ordinal()] = untagged;
    numbers[Tagging.MALFORMED.ordinal()] = malformed;
    return new Record(
        kind, label, day, numbers, sketches[first], sketches[first + 1], sketches[first + 2]);
  }
}
