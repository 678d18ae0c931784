package com.anaconda.aau.report.ingest;

import com.anaconda.aau.core.config.value.Source;
import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.log.LogFormatException;
import com.anaconda.aau.report.log.LogFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads sources with all processors and leaves runs. */
public final class Ingest {
  /** More threads would wait for the disk, and each takes some 30 MB. */
  private static final int MOST_THREADS = 3;

  private final LogFormats formats;
  private final String formatName;
  private final Secrets secrets;
  private final Spill spill;

  /** Reads lines of a format, or finds it out for each source where it is {@code auto}. */
  public Ingest(LogFormats formats, String formatName, Secrets secrets, Spill spill) {
    this.formats = formats;
    this.formatName = formatName;
    this.secrets = secrets;
    this.spill = spill;
  }

  /**
   * What was read.
   *
   * @param runs the counts, in the order of the sources
   * @param ends for each source, how many bytes of its text are counted now
   */
  public record Result(
      List<Path> runs, long requests, Unreadable unreadable, Map<Source, Long> ends) {}

  /** Reads all. */
  public Result read(List<Source> sources)
      throws IOException, LogFormatException, InterruptedException {
    List<Batch> batches = batches(sources);
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Batch.Outcome>> outcomes = new ArrayList<>();
      for (Batch batch : batches) {
        outcomes.add(pool.submit(batch));
      }
      return collect(outcomes);
    } finally {
      pool.shutdownNow();
    }
  }

  /** The same batches on every machine, so that the report is the same to the last byte. */
  private List<Batch> batches(List<Source> sources) throws IOException, LogFormatException {
    List<Batch> batches = new ArrayList<>();
    Queue<Desk> desks = new ConcurrentLinkedQueue<>();
    Batch batch = null;
    for (Source source : sources) {
      Opening opening = Opening.of(source, formats, formatName);
      for (Part part : opening.parts()) {
        long size = part.to() - part.from();
        if (part.to() == Long.MAX_VALUE) {
          size = source.file() == null ? Part.SIZE : Files.size(source.file());
        }
        if (batch == null || batch.size() + size > Part.SIZE) {
          batch = new Batch(formats, secrets, spill, desks);
          batches.add(batch);
        }
        batch.add(part, opening.beginning(), size);
      }
    }
    return batches;
  }

  private static Result collect(List<Future<Batch.Outcome>> outcomes)
      throws IOException, LogFormatException, InterruptedException {
    List<Path> runs = new ArrayList<>();
    Unreadable unreadable = new Unreadable();
    Map<Source, Long> ends = new LinkedHashMap<>();
    Map<Source, Long> lines = new LinkedHashMap<>();
    long requests = 0;
    for (Future<Batch.Outcome> future : outcomes) {
      Batch.Outcome outcome = get(future);
      runs.addAll(outcome.runs());
      for (PartReader part : outcome.parts()) {
        Source source = part.source();
        requests += part.requests();
        unreadable.add(part.unreadable(), lines.getOrDefault(source, 0L));
        lines.merge(source, part.lines(), Long::sum);
        ends.merge(source, part.end(), Math::max);
      }
    }
    return new Result(runs, requests, unreadable, ends);
  }

  private static Batch.Outcome get(Future<Batch.Outcome> future)
      throws IOException, LogFormatException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof LogFormatException format) {
        throw format;
      }
      throw new IllegalStateException("Reading the logs failed", e.getCause());
    }
  }
}
