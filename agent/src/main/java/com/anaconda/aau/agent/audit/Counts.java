package com.anaconda.aau.agent.audit;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts events by row.
 *
 * @param <R> the type of a row, which is immutable and has {@code equals}
 */
final class Counts<R> {

  private final int most;
  private final Map<R, AtomicLong> rows = new ConcurrentHashMap<>();
  private final AtomicLong others = new AtomicLong();

  /** Creates an empty set of counts with a maximum number of rows. */
  Counts(int most) {
    this.most = most;
  }

  void add(R row) {
    AtomicLong count = rows.get(row);
    if (count == null && rows.size() < most) {
      count = new AtomicLong();
      AtomicLong meanwhile = rows.putIfAbsent(row, count);
      count = meanwhile == null ? count : meanwhile;
    }
    (count == null ? others : count).incrementAndGet();
  }

  Set<Map.Entry<R, AtomicLong>> rows() {
    return rows.entrySet();
  }

  /** Returns how many events would have needed more rows. */
  long others() {
    return others.get();
  }
}
