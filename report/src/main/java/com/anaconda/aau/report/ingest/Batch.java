package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.LineCounter;
import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.log.LineFormat;
import com.anaconda.aau.report.log.LogFormatException;
import com.anaconda.aau.report.log.LogFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Parts that one thread reads, one after the other, into the same counts. */
final class Batch implements Callable<Batch.Outcome> {
  /** One part, with the stream of its source if it can only be read once. */
  private record Work(Part part, InputStream beginning) {}

  /** What became of the parts. */
  record Outcome(List<PartReader> parts, List<Path> runs) {}

  private final LogFormats formats;
  private final Secrets secrets;
  private final Spill spill;
  private final Progress progress;
  private final List<Work> works = new ArrayList<>();
  private long size;

  Batch(LogFormats formats, Secrets secrets, Spill spill, Progress progress) {
    this.formats = formats;
    this.secrets = secrets;
    this.spill = spill;
    this.progress = progress;
  }

  void add(Part part, InputStream beginning, long bytes) {
    works.add(new Work(part, beginning));
    size += bytes;
  }

  long size() {
    return size;
  }

  @Override
  public Outcome call() throws IOException, LogFormatException {
    List<PartReader> readers = new ArrayList<>();
    List<Path> runs = new ArrayList<>();
    LineCounter counter = new LineCounter(secrets, records -> runs.add(spill.write(records)));
    for (Work work : works) {
      PartReader reader = new PartReader(work.part(), format(work.part()), progress);
      reader.read(work.beginning(), counter);
      readers.add(reader);
    }
    counter.flush();
    return new Outcome(readers, runs);
  }

  private LineFormat format(Part part) throws LogFormatException {
    return part.format() == null ? new UnknownFormat() : formats.named(part.format());
  }
}
