package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.log.LineFormat;
import com.anaconda.aau.report.log.LogFormatException;
import com.anaconda.aau.report.log.LogFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
  private final Queue<Desk> desks;
  private final List<Work> works = new ArrayList<>();
  private long size;

  /**
   * No parts yet.
   *
   * @param desks that are free
   */
  Batch(LogFormats formats, Secrets secrets, Spill spill, Queue<Desk> desks) {
    this.desks = desks;
    this.formats = formats;
    this.secrets = secrets;
    this.spill = spill;
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
    Desk desk = desks.poll();
    if (desk == null) {
      desk = new Desk(secrets, spill);
    }
    for (Work work : works) {
      PartReader reader = new PartReader(work.part(), format(work.part()));
      reader.read(work.beginning(), desk);
      readers.add(reader);
    }
    Outcome outcome = new Outcome(readers, desk.takeRuns());
    desks.add(desk);
    return outcome;
  }

  private LineFormat format(Part part) throws LogFormatException {
    return part.format() == null ? new UnknownFormat() : formats.named(part.format());
  }
}
