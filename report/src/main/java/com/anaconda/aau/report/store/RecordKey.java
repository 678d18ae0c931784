package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.RecordKind;
import java.util.Arrays;

/** Identifies what a record counts, and defines the order of a run. */
record RecordKey(RecordKind kind, byte[] label, long day) implements Comparable<RecordKey> {
  @Override
  public int compareTo(RecordKey other) {
    int byKind = kind.compareTo(other.kind);
    if (byKind != 0) {
      return byKind;
    }
    int byLabel = Arrays.compareUnsigned(label, other.label);
    return byLabel != 0 ? byLabel : Long.compare(day, other.day);
  }
}
