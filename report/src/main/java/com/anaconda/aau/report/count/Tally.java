package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.Tagging;

/** Counts requests by their tagging. */
abstract class Tally {
  private static final int BITS = 16;
  private static final int COUNTS = Tagging.values().length;

  /** The highest bit of each count. */
  private static final long FULL = 0x8000_8000_8000_8000L;

  /**
   * The latest requests. All four counts are in one number, because choosing one of four fields
   * would take a branch that is often mispredicted.
   */
  private long latest;

  /** The earlier requests, or null if there are none: few packages have that many in a day. */
  private long[] earlier;

  /** Returns what to pass to {@link #add} for one request. */
  static long one(Tagging tagging) {
    return 1L << tagging.ordinal() * BITS;
  }

  final void add(long one) {
    latest += one;
    if ((latest & FULL) != 0) {
      earlier = sum();
      latest = 0;
    }
  }

  private long[] sum() {
    long[] sum = earlier == null ? new long[COUNTS] : earlier;
    for (int i = 0; i < COUNTS; i++) {
      sum[i] += latest >>> i * BITS & (1L << BITS) - 1;
    }
    return sum;
  }

  /** Returns whether no request was counted since the last record. */
  final boolean isEmpty() {
    return latest == 0 && earlier == null;
  }

  /** Returns the counts since the last record. */
  abstract Record toRecord(RecordKind kind, byte[] label, long day);

  /** Returns the numbers of requests since the last record. */
  final long[] takeNumbers() {
    long[] numbers = sum();
    earlier = null;
    latest = 0;
    return numbers;
  }
}
