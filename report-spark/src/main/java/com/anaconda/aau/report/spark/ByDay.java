package com.anaconda.aau.report.spark;

import org.apache.spark.Partitioner;

/** Sends all counts of a day to the same place. */
final class ByDay extends Partitioner {
  private final int partitions;

  ByDay(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public int numPartitions() {
    return partitions;
  }

  @Override
  public int getPartition(Object key) {
    return Math.floorMod(((RunKey) key).day(), partitions);
  }
}
