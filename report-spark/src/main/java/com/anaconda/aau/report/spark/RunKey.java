package com.anaconda.aau.report.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Identifies bytes on their way through the cluster.
 *
 * @param day the day of a run, or {@link #PARTS} for information about a batch's parts
 * @param batch the batch that the bytes come from
 * @param index the index within the batch
 */
record RunKey(long day, int batch, int index) implements Comparable<RunKey>, Serializable {
  static final long PARTS = Long.MIN_VALUE;

  private static final Comparator<RunKey> ORDER =
      Comparator.comparingLong(RunKey::day)
          .thenComparingInt(RunKey::batch)
          .thenComparingInt(RunKey::index);

  @Override
  public int compareTo(RunKey other) {
    return ORDER.compare(this, other);
  }
}
