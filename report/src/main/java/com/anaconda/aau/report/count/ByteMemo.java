package com.anaconda.aau.report.count;

import com.anaconda.aau.report.log.Bytes;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Caches the meaning of byte ranges, because the same ranges occur over and over. A lookup creates
 * no object. The cache is cleared when it is full.
 */
final class ByteMemo<T> {
  private static final int ENDS = 48;
  private static final int SLOTS = 1 << 13;
  private static final int MOST = SLOTS / 2;
  private static final long MOST_BYTES = 1 << 20;

  // Random, so that nobody can send values whose hashes collide.
  private static final long SEED = ThreadLocalRandom.current().nextLong();

  private final byte[][] keys = new byte[SLOTS][];
  private final Object[] values = new Object[SLOTS];
  private int size;
  private long bytesHeld;

  /** Returns the value of a range, or null. */
  @SuppressWarnings("unchecked")
  T get(byte[] bytes, int from, int to) {
    int slot = slot(bytes, from, to);
    while (keys[slot] != null) {
      byte[] key = keys[slot];
      if (key.length == to - from && Arrays.equals(key, 0, key.length, bytes, from, to)) {
        return (T) values[slot];
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return null;
  }

  /** Stores the value of a range that is not in the cache. */
  void put(byte[] bytes, int from, int to, T value) {
    if (size == MOST || bytesHeld > MOST_BYTES) {
      clear();
    }
    int slot = slot(bytes, from, to);
    while (keys[slot] != null) {
      slot = slot + 1 & SLOTS - 1;
    }
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    values[slot] = value;
    size++;
    bytesHeld += to - from;
  }

  void clear() {
    if (size == 0) {
      return;
    }
    Arrays.fill(keys, null);
    Arrays.fill(values, null);
    size = 0;
    bytesHeld = 0;
  }

  private static int slot(byte[] bytes, int from, int to) {
    long hash = SEED ^ to - from;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      hash = mix(hash, Bytes.longAt(bytes, at));
    }
    for (; at < to; at++) {
      hash = mix(hash, bytes[at]);
    }
    return (int) (hash >>> 48) & SLOTS - 1;
  }

  /** Returns a hash of the two ends of a range. */
  static int hashOfEnds(byte[] bytes, int from, int to) {
    if (to - from < ENDS) {
      return slot(bytes, from, to);
    }
    long hash = SEED ^ to - from;
    hash = mix(hash, Bytes.longAt(bytes, from));
    hash = mix(hash, Bytes.longAt(bytes, from + 8));
    for (int at = to - ENDS; at < to; at += 8) {
      hash = mix(hash, Bytes.longAt(bytes, at));
    }
    return (int) (hash >>> 32);
  }

  private static long mix(long hash, long word) {
    long mixed = (hash ^ word) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }
}
