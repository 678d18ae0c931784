package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.Record;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.datasketches.theta.CompactSketch;

/** Keeps records in memory, in any order, until there are enough for a run. */
public final class RecordBuffer {
  private static final int MOST_HASHES = 256 * 1024;

  /** A record takes about as much memory as this many hashes. */
  private static final int RECORD = 40;

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
    add(List.of(record));
  }

  void add(List<Record> records) throws IOException {
    for (Record record : records) {
      hashes += RECORD;
      for (CompactSketch sketch : record.sketches()) {
        hashes += sketch.getRetainedEntries();
      }
    }
    waiting.addAll(records);
    if (hashes > MOST_HASHES) {
      write();
    }
  }

  private void write() throws IOException {
    if (!waiting.isEmpty()) {
      waiting.sort(null);
      runs.add(spill.write(waiting));
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
