package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.Records;
import com.anaconda.aau.report.store.Merge;
import com.anaconda.aau.report.store.RunWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes runs to a temporary directory. */
public final class Spill implements Closeable {
  /** Operating systems allow each process at least a thousand open files. */
  private static final int MOST_OPEN = 200;

  private final TemporaryDirectory directory = new TemporaryDirectory();
  private final AtomicInteger next = new AtomicInteger();

  /** Creates the directory. */
  public Spill() throws IOException {}

  /** Returns an unused name for a run. */
  public Path newRun() {
    return directory.path().resolve(Integer.toString(next.getAndIncrement()).concat(".run"));
  }

  /** Merges runs until few enough remain to be open at the same time. */
  public List<Path> few(List<Path> runs) throws IOException {
    List<Path> few = runs;
    while (few.size() > MOST_OPEN) {
      List<Path> merged = new ArrayList<>();
      for (int i = 0; i < few.size(); i += MOST_OPEN) {
        Path run = newRun();
        Merge.write(few.subList(i, Math.min(few.size(), i + MOST_OPEN)), run);
        merged.add(run);
      }
      few = merged;
    }
    return few;
  }

  Path write(Records records) throws IOException {
    Path file = newRun();
    try {
      RunWriter.write(file, records);
    } catch (IOException e) {
      throw new IOException("temporary files in " + directory.path() + ": " + e.getMessage(), e);
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
