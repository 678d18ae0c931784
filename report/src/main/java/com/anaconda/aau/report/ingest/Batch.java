package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.log.LineFormat;
import com.anaconda.aau.report.log.LogFormatException;
import com.anaconda.aau.report.log.LogFormats;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts that are read one after another into the same counts. A batch can be sent to another
 * machine if all its parts belong to files whose paths can be sent.
 */
public final class Batch implements Serializable {
  /** A part, together with the stream of its source if the source can be read only once. */
  private record Work(Part part, InputStream beginning) implements Serializable {}

  /**
   * The result of reading the parts.
   *
   * @param runs the files that contain the counts
   */
  public record Outcome(List<PartReader> parts, List<Path> runs) {}

  private final LogFormats formats;
  private final List<Work> works = new ArrayList<>();
  private long size;

  Batch(LogFormats formats) {
    this.formats = formats;
  }

  void add(Part part, InputStream beginning, long bytes) {
    works.add(new Work(part, beginning));
    size += bytes;
  }

  long size() {
    return size;
  }

  /** Reads the parts. */
  public Outcome read(Desk desk) throws IOException, LogFormatException {
    List<PartReader> readers = new ArrayList<>();
    for (Work work : works) {
      PartReader reader = new PartReader(work.part(), format(work.part()));
      reader.read(work.beginning(), desk);
      readers.add(reader);
    }
    return new Outcome(readers, desk.takeRuns());
  }

  private LineFormat format(Part part) throws LogFormatException {
    return part.format() == null ? new UnknownFormat() : formats.named(part.format());
  }
}
