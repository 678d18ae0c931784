package com.anaconda.aau.report.count;

import com.anaconda.aau.report.log.Slice;
import com.anaconda.aau.report.usage.Packages;
import com.anaconda.aau.report.usage.Tagging;

/**
 * Counts one day's downloads, many at a time.
 *
 * <p>This is a hot path. The counts of thousands of packages do not fit into the processor's cache,
 * and a cache miss costs as much as reading half a line. Each loop below does one step for all
 * waiting downloads, and its iterations are independent, so the processor waits for many cache
 * misses at once.
 */
final class Downloads {
  private static final int BATCH = 128;

  private final Labels labels;
  private final PathTable table = new PathTable();
  private final byte[] paths = new byte[BATCH * Packages.LONGEST];
  private final int[] ends = new int[BATCH + 1];
  private final long[] hashes = new long[BATCH];
  private final Tagging[] taggings = new Tagging[BATCH];
  private final long[] clients = new long[BATCH];
  private final long[] environments = new long[BATCH];
  private final Download[] found = new Download[BATCH];
  private int waiting;

  /** Prevents the compiler from removing a loop that only reads. */
  @SuppressWarnings("UnusedVariable")
  private long touched;

  Downloads(Labels labels) {
    this.labels = labels;
  }

  void add(Slice path, SeenAgent agent) {
    int length = path.to() - path.from();
    if (length == 0 || length > Packages.LONGEST) {
      return;
    }
    int start = ends[waiting];
    System.arraycopy(path.bytes(), path.from(), paths, start, length);
    hashes[waiting] = table.hash(path.bytes(), path.from(), path.to());
    taggings[waiting] = agent.tagging();
    clients[waiting] = agent.client();
    environments[waiting] = agent.environment();
    ends[++waiting] = start + length;
  }

  boolean isFull() {
    return waiting == BATCH;
  }

  /** Counts the waiting downloads. */
  void count(DayCounts day) {
    touchTable();
    find();
    addRequests(day);
    addVisitors(day);
    waiting = 0;
  }

  private void touchTable() {
    long seen = 0;
    for (int i = 0; i < waiting; i++) {
      seen |= table.touch(hashes[i]);
    }
    touched |= seen;
  }

  private void find() {
    for (int i = 0; i < waiting; i++) {
      found[i] = table.get(hashes[i]);
      if (found[i] == null) {
        found[i] = Download.of(Packages.of(paths, ends[i], ends[i + 1]), labels);
        table.put(hashes[i], found[i]);
      }
    }
  }

  private void addRequests(DayCounts day) {
    for (int i = 0; i < waiting; i++) {
      if (found[i] != Download.NONE) {
        found[i].groupIn(day).add(taggings[i]);
      }
    }
  }

  private void addVisitors(DayCounts day) {
    for (int i = 0; i < waiting; i++) {
      if ((clients[i] | environments[i]) != 0 && found[i] != Download.NONE) {
        found[i].groupIn(day).add(clients[i], environments[i]);
        day.addDownload(clients[i]);
      }
    }
  }

  void clear() {
    table.clear();
  }
}
