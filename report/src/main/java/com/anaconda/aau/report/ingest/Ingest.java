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

/** Divides sources into batches, has workers read them, and combines the results. */
public final class Ingest {
  private final LogFormats formats;
  private final String formatName;
  private final Workers workers;

  /**
   * Creates a reader for one format, or, with {@code auto}, for the format detected in each source.
   */
  public Ingest(LogFormats formats, String formatName, Workers workers) {
    this.formats = formats;
    this.formatName = formatName;
    this.workers = workers;
  }

  /** Creates a reader that uses the processors of this machine. */
  public Ingest(LogFormats formats, String formatName, Secrets secrets, Spill spill) {
    this(formats, formatName, new LocalWorkers(secrets, spill));
  }

  /**
   * The result of reading.
   *
   * @param runs the counts, in the order of the sources
   * @param named how many of the requests have a User-Agent
   * @param ends for each source, the number of bytes of its text counted so far
   */
  public record Result(
      List<Path> runs, long requests, long named, Unreadable unreadable, Map<Source, Long> ends) {}

  /** Reads all sources. */
  public Result read(List<Source> sources, Progress progress)
      throws IOException, LogFormatException, InterruptedException {
    if (!formatName.equals(Opening.AUTO)) {
      // Reject an unknown name here rather than in each worker.
      formats.named(formatName);
    }
    Result result = collect(workers.read(batches(sources, progress), progress));
    List<Unreadable.Example> empty = result.unreadable().withoutText();
    if (!empty.isEmpty() && empty.size() == sources.size()) {
      // A report on nothing would replace a good one.
      throw new IOException(
          empty.get(0).file() + " cannot be read: its compressed data is truncated or damaged");
    }
    return result;
  }

  /**
   * Returns the batches. They do not depend on the machine, so the report is the same everywhere,
   * byte for byte.
   */
  private List<Batch> batches(List<Source> sources, Progress progress)
      throws IOException, LogFormatException {
    List<Batch> batches = new ArrayList<>();
    Batch batch = null;
    long total = 0;
    boolean isKnown = true;
    for (Source source : sources) {
      Opening opening = Opening.of(source, formats, formatName, progress);
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
