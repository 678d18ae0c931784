package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.LineCounter;
import com.anaconda.aau.report.count.Record;
import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.log.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.datasketches.theta.CompactSketch;

/**
 * The buffers and tables of one thread, which reuses them for each batch because they take many
 * megabytes.
 */
public final class Desk {
  private static final int MOST_HASHES = 256 * 1024;

  /** A record takes about as much memory as so many hashes. */
  private static final int RECORD = 40;

  private final byte[] buffer = LineReader.newBuffer();
  private final LineCounter counter;
  private final Progress progress;
  private final Spill spill;
  private List<Record> waiting = new ArrayList<>();
  private long hashes;
  private List<Path> runs = new ArrayList<>();

  /** Creates a desk that writes its runs to a directory. */
  public Desk(Secrets secrets, Spill spill, Progress progress) {
    this.progress = progress;
    this.spill = spill;
    counter = new LineCounter(secrets, this::keep);
  }

  /**
   * Keeps small records until they make up a run. A log whose lines jump from day to day would
   * otherwise become a file for each line.
   */
  private void keep(List<Record> records) throws IOException {
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

  LineCounter counter() {
    return counter;
  }

  /** Returns a stream whose bytes count as progress. */
  InputStream watch(InputStream stream) {
    return progress.watch(stream);
  }

  LineReader reader(InputStream in) {
    return new LineReader(in, buffer);
  }

  /** Returns the runs that were written since the last call, and forgets them. */
  List<Path> takeRuns() throws IOException {
    counter.flush();
    write();
    List<Path> taken = runs;
    runs = new ArrayList<>();
    return taken;
  }
}
