package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.LineCounter;
import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.log.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The buffers and tables of one thread, which reuses them for each batch because they take many
 * megabytes.
 */
public final class Desk {
  private final byte[] buffer = LineReader.newBuffer();
  private final LineCounter counter;
  private final Progress progress;

  /** Without it, a log whose lines jump from day to day would become a file for each line. */
  private final RecordBuffer records;

  /** Creates a desk that writes its runs to a directory. */
  public Desk(Secrets secrets, Spill spill, Progress progress) {
    this.progress = progress;
    records = new RecordBuffer(spill);
    counter = new LineCounter(secrets, records::add);
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
    return records.takeRuns();
  }
}
