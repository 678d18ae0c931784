package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps records in memory, in any order, until there are enough for a run. */
public final class RecordBuffer {
  private static final int MOST_HASHES = 256 * 1024;

  private final Spill spill;
  private List<Path> runs = new ArrayList<>();
  private List<Record> waiting = new ArrayList<>();
  private long hashes;

  /** Creates a buffer that writes its runs to a directory. */
  public RecordBuffer(Spill spill) {
    this.spill = spill;
  }

  /** Adds a record. */
  public void add(Record record) throws IOException {
    add(Records.of(List.of(record)), 0);
  }

  /**
   * Adds records.
   *
   * @param leastWeight a lower bound of their weight
   */
  void add(Records records, int leastWeight) throws IOException {
    if (waiting.isEmpty() && leastWeight > MOST_HASHES) {
      // They are a run of their own. Written one by one, they die before the next collection.
      runs.add(spill.write(records));
      return;
    }
    records.forEach(
        record -> {
          hashes += record.weight();
          waiting.add(record);
        });
    if (hashes > MOST_HASHES) {
      write();
    }
  }

  private void write() throws IOException {
    if (!waiting.isEmpty()) {
      waiting.sort(null);
      runs.add(spill.write(Records.of(waiting)));
    }
    waiting = new ArrayList<>();
    hashes = 0;
  }

  /** Returns the runs of all records since the last call, and forgets them. */
  public List<Path> takeRuns() throws IOException {
    write();
    List<Path> taken = runs;
    runs = new ArrayList<>();
    return taken;
  }
}
