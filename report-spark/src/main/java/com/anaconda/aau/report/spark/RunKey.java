package com.anaconda.aau.report.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What bytes on their way through the cluster are.
 *
 * @param day the day of a run; or {@link #PARTS}, for what is known of a batch's parts
 * @param batch which batch they come from
 * @param index which of the batch's
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
