package com.anaconda.aau.report.spark;

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

/** Merges all runs of a day, which arrive in order. Passes everything else on. */
final class MergeDays
    implements PairFlatMapFunction<Iterator<Tuple2<RunKey, byte[]>>, RunKey, byte[]> {

  @Override
  public Iterator<Tuple2<RunKey, byte[]>> call(Iterator<Tuple2<RunKey, byte[]>> runs)
      throws IOException {
    List<Tuple2<RunKey, byte[]>> merged = new ArrayList<>();
    try (Spill spill = new Spill()) {
      List<Path> sameDay = new ArrayList<>();
      long day = RunKey.PARTS;
      while (runs.hasNext()) {
        Tuple2<RunKey, byte[]> next = runs.next();
        if (next._1().day() == RunKey.PARTS) {
          merged.add(next);
          continue;
        }
        if (next._1().day() != day) {
          add(day, sameDay, spill, merged);
          day = next._1().day();
        }
        sameDay.add(Files.write(spill.newRun(), next._2()));
      }
      add(day, sameDay, spill, merged);
    }
    return merged.iterator();
  }

  private static void add(
      long day, List<Path> runs, Spill spill, List<Tuple2<RunKey, byte[]>> merged)
      throws IOException {
    if (runs.isEmpty()) {
      return;
    }
    Path run = spill.newRun();
    Merge.write(spill.few(runs), run);
    merged.add(new Tuple2<>(new RunKey(day, 0, 0), Files.readAllBytes(run)));
    for (Path file : runs) {
      Files.delete(file);
    }
    runs.clear();
  }
}
