package com.anaconda.aau.report.count;

import com.anaconda.aau.report.log.Slice;
import com.anaconda.aau.report.usage.Packages;

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
  private final long[] requests = new long[BATCH];
  private final long[] clients = new long[BATCH];
  private final long[] environments = new long[BATCH];
  private final Download[] found = new Download[BATCH];
  private int waiting;

  Downloads(Labels labels) {
    this.labels = labels;
  }

  void add(Slice path, SeenAgent agent) {
    int length = path.to() - path.from();
    if (length == 0 || length > Packages.LONGEST) {
      return;
    }
    Download download = find(path);
    if (download == Download.NONE) {
      return;
    }
    found[waiting] = download;
    requests[waiting] = agent.one();
    clients[waiting] = agent.client();
    environments[waiting] = agent.environment();
    waiting++;
  }

  private Download find(Slice path) {
    long hash = table.hash(path.bytes(), path.from(), path.to());
    Download known = table.get(hash);
    return known == null ? read(path, hash) : known;
  }

  private Download read(Slice path, long hash) {
    Download read = Download.of(Packages.of(path.bytes(), path.from(), path.to()), labels);
    table.put(hash, read);
    return read;
  }

  boolean isFull() {
    return waiting == BATCH;
  }

  /** Counts the waiting downloads. */
  void count(DayCounts day) {
    addRequests(day);
    addVisitors(day);
    waiting = 0;
  }

  private void addRequests(DayCounts day) {
    for (int i = 0; i < waiting; i++) {
      found[i].groupIn(day).add(requests[i]);
    }
  }

  private void addVisitors(DayCounts day) {
    for (int i = 0; i < waiting; i++) {
      if ((clients[i] | environments[i]) != 0) {
        found[i].groupIn(day).add(clients[i], environments[i]);
        day.addDownload(clients[i]);
      }
    }
  }

  void clear() {
    table.clear();
  }
}
