package com.anaconda.aau.report.spark;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.ingest.Batch;
import com.anaconda.aau.report.ingest.Progress;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.ingest.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The executors of a cluster. Each executor turns whole batches into the same runs as a single
 * machine would; then one executor merges all runs of a day. The driver gets one run per day.
 */
final class SparkWorkers implements Workers {
  private final JavaSparkContext spark;
  private final Secrets secrets;
  private final Spill spill;

  SparkWorkers(JavaSparkContext spark, Secrets secrets, Spill spill) {
    this.spark = spark;
    this.secrets = secrets;
    this.spill = spill;
  }

  @Override
  public List<Batch.Outcome> read(List<Batch> batches, Progress progress) throws IOException {
    if (batches.isEmpty()) {
      return List.of();
    }
    JavaPairRDD<RunKey, byte[]> days =
        spark
            .parallelize(batches, batches.size())
            .zipWithIndex()
            .mapPartitionsToPair(new ReadBatches(secrets))
            .repartitionAndSortWithinPartitions(new ByDay(spark.defaultParallelism()))
            .mapPartitionsToPair(new MergeDays())
            .persist(StorageLevel.DISK_ONLY());
    try {
      // Computes all days at once; the iterator below would compute one partition after another.
      days.count();
      return fetch(days.toLocalIterator());
    } finally {
      days.unpersist();
    }
  }

  private List<Batch.Outcome> fetch(Iterator<Tuple2<RunKey, byte[]>> days) throws IOException {
    Map<Integer, Batch.Outcome> parts = new TreeMap<>();
    Map<Long, Path> runs = new TreeMap<>();
    while (days.hasNext()) {
      Tuple2<RunKey, byte[]> next = days.next();
      RunKey key = next._1();
      if (key.day() == RunKey.PARTS) {
        parts.put(key.batch(), new Batch.Outcome(Sent.parts(next._2()), List.of()));
      } else {
        runs.put(key.day(), Files.write(spill.newRun(), next._2()));
      }
    }
    List<Batch.Outcome> outcomes = new ArrayList<>(parts.values());
    outcomes.add(new Batch.Outcome(List.of(), new ArrayList<>(runs.values())));
    return outcomes;
  }
}
