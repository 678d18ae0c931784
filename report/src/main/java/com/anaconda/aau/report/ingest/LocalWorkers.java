package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.log.LogFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads batches on the processors of this machine. */
public final class LocalWorkers implements Workers {
  /** More threads would only wait for the disk, and each takes about 30 MB. */
  private static final int MOST_THREADS = 3;

  private final Secrets secrets;
  private final Spill spill;

  /** Creates workers that write runs to a directory. */
  public LocalWorkers(Secrets secrets, Spill spill) {
    this.secrets = secrets;
    this.spill = spill;
  }

  @Override
  public List<Batch.Outcome> read(List<Batch> batches, Progress progress)
      throws IOException, LogFormatException, InterruptedException {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
    Queue<Desk> desks = new ConcurrentLinkedQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Batch.Outcome>> futures = new ArrayList<>();
      for (Batch batch : batches) {
        futures.add(pool.submit(() -> read(batch, desks, progress)));
      }
      List<Batch.Outcome> outcomes = new ArrayList<>();
      for (Future<Batch.Outcome> future : futures) {
        outcomes.add(get(future));
      }
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }

  private Batch.Outcome read(Batch batch, Queue<Desk> desks, Progress progress)
      throws IOException, LogFormatException {
    Desk free = desks.poll();
    Desk desk = free == null ? new Desk(secrets, spill, progress) : free;
    Batch.Outcome outcome = batch.read(desk);
    desks.add(desk);
    return outcome;
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
