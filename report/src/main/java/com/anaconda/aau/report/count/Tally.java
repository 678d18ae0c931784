package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.Tagging;

/** Counts requests by their tagging. */
abstract class Tally {
  // Separate fields, because an array would cost another cache miss.
  private long tagged;
  private long optedOut;
  private long untagged;
  private long malformed;

  final void add(Tagging tagging) {
    switch (tagging) {
      case TAGGED -> tagged++;
      case OPTED_OUT -> optedOut++;
      case UNTAGGED -> untagged++;
      default -> malformed++;
    }
  }

  /** Returns whether no request was counted since the last record. */
  final boolean isEmpty() {
    return (tagged | optedOut | untagged | malformed) == 0;
  }

  /** Returns the counts since the last record. */
  abstract Record toRecord(RecordKind kind, byte[] label, long day);

  /** Returns the numbers of requests since the last record. */
  final long[] takeNumbers() {
    long[] numbers = new long[Tagging.values().length];
    numbers[Tagging.TAGGED.ordinal()] = tagged;
    numbers[Tagging.OPTED_OUT.ordinal()] = optedOut;
    numbers[Tagging.UNTAGGED.ordinal()] = untagged;
    numbers[Tagging.MALFORMED.ordinal()] = malformed;
    tagged = optedOut = untagged = malformed = 0;
    return numbers;
  }
}
