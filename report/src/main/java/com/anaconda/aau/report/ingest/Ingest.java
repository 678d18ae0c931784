package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.log.LogFormatException;
import com.anaconda.aau.report.log.LogFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides sources into batches, has them read, and puts together what became of them. */
public final class Ingest {
  private final LogFormats formats;
  private final String formatName;
  private final Workers workers;

  /** Reads lines of a format, or finds it out for each source where it is {@code auto}. */
  public Ingest(LogFormats formats, String formatName, Workers workers) {
    this.formats = formats;
    this.formatName = formatName;
    this.workers = workers;
  }

  /** The same, read by the processors of this machine. */
  public Ingest(LogFormats formats, String formatName, Secrets secrets, Spill spill) {
    this(formats, formatName, new LocalWorkers(secrets, spill));
  }

  /**
   * What was read.
   *
   * @param runs the counts, in the order of the sources
   * @param named how many of the requests have a User-Agent
   * @param ends for each source, how many bytes of its text are counted now
   */
  public record Result(
      List<Path> runs, long requests, long named, Unreadable unreadable, Map<Source, Long> ends) {}

  /** Reads all. */
  public Result read(List<Source> sources, Progress progress)
      throws IOException, LogFormatException, InterruptedException {
    if (!formatName.equals(Opening.AUTO)) {
      // A name that means nothing is said here rather than by each worker.
      formats.named(formatName);
    }
    return collect(workers.read(batches(sources, progress), progress));
  }

  /** The same batches on every machine, so that the report is the same to the last byte. */
  private List<Batch> batches(List<Source> sources, Progress progress)
      throws IOException, LogFormatException {
    List<Batch> batches = new ArrayList<>();
    Batch batch = null;
    long total = 0;
    boolean isKnown = true;
    for (Source source : sources) {
      Opening opening = Opening.of(source, formats, formatName);
      for (Part part : opening.parts()) {
        long size = part.to() - part.from();
        if (part.to() == Long.MAX_VALUE) {
          size = source.file() == null ? Part.SIZE : source.file().size();
        }
        if (batch == null || batch.size() + size > Part.SIZE) {
          batch = new Batch(formats);
          batches.add(batch);
        }
        batch.add(part, opening.beginning(), size);
        total += size;
        isKnown &= source.file() != null;
      }
    }
    progress.begin(isKnown ? total : -1);
    return batches;
  }

  private static Result collect(List<Batch.Outcome> outcomes) {
    List<Path> runs = new ArrayList<>();
    Unreadable unreadable = new Unreadable();
    Map<Source, Long> ends = new LinkedHashMap<>();
    Map<Source, Long> lines = new LinkedHashMap<>();
    long requests = 0;
    long named = 0;
    for (Batch.Outcome outcome : outcomes) {
      runs.addAll(outcome.runs());
      for (PartReader part : outcome.parts()) {
        Source source = part.source();
        requests += part.requests();
        named += part.named();
        unreadable.add(part.unreadable(), lines.getOrDefault(source, 0L));
        lines.merge(source, part.lines(), Long::sum);
        ends.merge(source, part.end(), Math::max);
      }
    }
    return new Result(runs, requests, named, unreadable, ends);
  }
}
