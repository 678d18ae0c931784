package com.anaconda.aau.report.count;

import com.anaconda.aau.report.log.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the requests in one part of a log. Not thread-safe.
 *
 * <p>This is the hot path. A User-Agent or path that was seen before costs a lookup and creates no
 * object. When the counter holds too many things, it hands over its counts and starts afresh, so
 * neither a long log nor one full of invented names needs more memory.
 */
public final class LineCounter {
  /** Receives counts that are complete or take too much memory. */
  public interface Sink {
    /**
     * Receives the records of one day, which are valid only during this call.
     *
     * @param leastWeight a lower bound of their {@linkplain Record#weight() weight}
     */
    void accept(Records records, int leastWeight) throws IOException;
  }

  /** Lines around midnight alternate between two days. */
  private static final int FEWEST_DAYS = 2;

  /**
   * A month, for logs whose lines are in any order. A small day takes 64 KB, and up to 160 KB more
   * if there are many labels.
   */
  private static final int MOST_DAYS = 32;

  /** With this many lines, the cost of handing over a month does not matter. */
  private static final int MANY_LINES = 10_000;

  /** Enough for 20,000 package versions. */
  private static final int MOST_SETS = 40_000;

  /** The most hashes, apart from those of packages, that the allocated arrays may hold. */
  private static final int MOST_HASHES = 3 << 19;

  /** How often to add up the hashes: after this many new senders. */
  private static final int SENDERS = 4096;

  private static final int MOST_LABELS = 20_000;

  private static final byte[] GET = {'G', 'E', 'T'};

  private final Sink sink;
  private final Labels labels = new Labels();
  private final AgentMemo agents;
  private final Downloads downloads = new Downloads(labels);
  private final DistinctSets sets = new DistinctSets();
  private final List<DayCounts> open = new ArrayList<>();
  private DayCounts last;
  private int lines;
  private long days;
  private int senders;

  /** Creates a counter that hands its counts to a sink. */
  public LineCounter(Secrets secrets, Sink sink) {
    this.agents = new AgentMemo(secrets, labels);
    this.sink = sink;
  }

  /** Counts one request. */
  public void count(Fields line) throws IOException {
    if (senders == SENDERS || sets.isFull() || hasManyNames()) {
      makeRoom();
    }
    DayCounts day = day(line.day());
    lines++;
    SeenAgent agent = agents.read(line.agent(), line.plusMeansSpace());
    senders += agent.countIn(day) ? 1 : 0;
    int status = line.status();
    if ((status >= 200 && status < 300 || status == 304) && line.method().is(GET)) {
      downloads.add(line.path(), agent);
      if (downloads.isFull()) {
        downloads.count(day);
      }
    }
  }

  private DayCounts day(long wanted) throws IOException {
    if (last != null && last.day() == wanted) {
      return last;
    }
    if (last != null) {
      downloads.count(last);
    }
    last = find(wanted);
    if (last == null) {
      last = open(wanted);
    }
    return last;
  }

  private DayCounts find(long wanted) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).day() == wanted) {
        return open.get(i);
      }
    }
    return null;
  }

  /**
   * Opens another day. In a log that is in order, the days before are complete, and are handed over
   * unless they are small. Otherwise, more of their lines will follow, so they stay open.
   */
  private DayCounts open(long wanted) throws IOException {
    int most = lines < MANY_LINES ? MOST_DAYS : FEWEST_DAYS;
    if (open.size() >= most) {
      flush();
    }
    DayCounts day = new DayCounts(wanted, ++days, sets);
    open.add(day);
    return day;
  }

  /** Hands over all counts, and starts anew as if nothing had been counted. */
  public void flush() throws IOException {
    sort();
    handOver();
    closeDays();
  }

  private void makeRoom() throws IOException {
    senders = 0;
    boolean tooMany = hasManyNames() || hashes() > MOST_HASHES;
    if (!tooMany && !sets.isFull()) {
      return;
    }
    sort();
    if (!tooMany && sets.hasRoom()) {
      sets.keep();
    } else {
      handOver();
    }
  }

  private boolean hasManyNames() {
    return sets.count() > MOST_SETS || labels.size() > MOST_LABELS;
  }

  private int hashes() {
    int hashes = 0;
    for (DayCounts day : open) {
      hashes += day.capacity();
    }
    return hashes;
  }

  private void sort() {
    if (last != null) {
      downloads.count(last);
    }
    sets.sort();
  }

  /** Hands over the counts. Goes on with the same days, unless they have too many entries. */
  private void handOver() throws IOException {
    for (int i = open.size() - 1; i >= 0; i--) {
      DayCounts day = open.get(i);
      if (!day.isEmpty()) {
        sink.accept(receiver -> day.toRecords(labels, receiver), day.leastWeight());
      }
    }
    sets.clear();
    // What is left of the groups takes memory even when they are empty.
    if (sets.count() > MOST_SETS || hashes() > MOST_HASHES / 2) {
      closeDays();
    }
    if (labels.size() > MOST_LABELS) {
      closeDays();
      labels.clear();
      agents.clear();
      downloads.clear();
    }
  }

  private void closeDays() {
    open.clear();
    last = null;
    lines = 0;
    sets.reset();
  }
}
