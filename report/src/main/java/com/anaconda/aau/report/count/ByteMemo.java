package com.anaconda.aau.report.count;

import java.util.Arrays;

/**
 * Caches the meaning of byte ranges, because the same ranges occur over and over. A lookup creates
 * no object. The cache is cleared when it is full.
 */
final class ByteMemo<T> {
  private static final int SLOTS = 1 << 13;
  private static final int MOST = SLOTS / 2;
  private static final long MOST_BYTES = 1 << 20;

  private final ByteHash hash = new ByteHash();
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

  private int slot(byte[] bytes, int from, int to) {
    return (int) hash.hash(bytes, from, to) & SLOTS - 1;
  }
}
