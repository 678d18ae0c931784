package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.LineCounter;
import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.log.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a thread reads and counts with, batch after batch: tables of many megabytes. */
public final class Desk {
  private final byte[] buffer = LineReader.newBuffer();
  private final LineCounter counter;
  private List<Path> runs = new ArrayList<>();

  /** A desk whose runs go to a directory. */
  public Desk(Secrets secrets, Spill spill) {
    counter = new LineCounter(secrets, records -> runs.add(spill.write(records)));
  }

  LineCounter counter() {
    return counter;
  }

  LineReader reader(InputStream in) {
    return new LineReader(in, buffer);
  }

  /** The runs since the last time; nothing of them is left here. */
  List<Path> takeRuns() throws IOException {
    counter.flush();
    List<Path> taken = runs;
    runs = new ArrayList<>();
    return taken;
  }
}
