package com.anaconda.aau.report.spark;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.ingest.Batch;
import com.anaconda.aau.report.ingest.Desk;
import com.anaconda.aau.report.ingest.Progress;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.store.Merge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/** Reads batches on an executor, as a thread does on a single machine, and passes the runs on. */
final class ReadBatches
    implements PairFlatMapFunction<Iterator<Tuple2<Batch, Long>>, RunKey, byte[]> {
  private final Secrets secrets;

  ReadBatches(Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Iterator<Tuple2<RunKey, byte[]>> call(Iterator<Tuple2<Batch, Long>> batches)
      throws Exception {
    List<Tuple2<RunKey, byte[]>> read = new ArrayList<>();
    try (Spill spill = new Spill()) {
      Desk desk = new Desk(secrets, spill, new Progress());
      while (batches.hasNext()) {
        Tuple2<Batch, Long> next = batches.next();
        int number = next._2().intValue();
        Batch.Outcome outcome = next._1().read(desk);
        byte[] parts = Sent.bytes(outcome.parts());
        read.add(new Tuple2<>(new RunKey(RunKey.PARTS, number, 0), parts));
        int index = 0;
        for (Path run : outcome.runs()) {
          RunKey key = new RunKey(dayOf(run), number, index++);
          read.add(new Tuple2<>(key, Files.readAllBytes(run)));
        }
      }
    }
    return read.iterator();
  }

  /**
   * Returns the day of a run. A run contains only one, because a counter hands over one day at a
   * time.
   */
  private static long dayOf(Path run) throws IOException {
    try (Merge merge = new Merge(List.of(run))) {
      return merge.nextPart().day();
    }
  }
}
