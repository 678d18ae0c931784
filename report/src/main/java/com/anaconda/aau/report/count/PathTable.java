package com.anaconda.aau.report.count;

import com.anaconda.aau.report.log.Bytes;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Caches the package version that each path names, by the hash of the path. The table fits into the
 * processor's cache and is cleared when it is full.
 */
final class PathTable {
  private static final int FEWEST_SLOTS = 1 << 10;
  private static final int MOST_SLOTS = 1 << 16;

  // Random, so that nobody can choose paths that collide.
  private final long first = ThreadLocalRandom.current().nextLong();
  private final long second = ThreadLocalRandom.current().nextLong();

  private long[] hashes = new long[FEWEST_SLOTS];
  private Download[] downloads = new Download[FEWEST_SLOTS];
  private int size;

  /**
   * Returns the hash of a path, which is never 0. Multiplies pairs of words and folds the products,
   * which takes a third of the time of {@link SipHash}; nobody ever sees these hashes.
   */
  long hash(byte[] bytes, int from, int to) {
    int length = to - from;
    long hash = folded(length ^ first, second);
    int at = from;
    for (; at + 16 < to; at += 16) {
      hash = folded(Bytes.longAt(bytes, at) ^ first, Bytes.longAt(bytes, at + 8) ^ hash);
    }
    if (length >= 16) {
      // The last two words may overlap the ones before.
      hash = folded(Bytes.longAt(bytes, to - 16) ^ second, Bytes.longAt(bytes, to - 8) ^ hash);
    } else {
      for (; at < to; at++) {
        hash = folded(bytes[at] ^ second, hash ^ first);
      }
    }
    return Math.max(1, hash >>> 1);
  }

  private static long folded(long one, long other) {
    return one * other ^ Math.multiplyHigh(one, other);
  }

  /** Lets the processor prefetch what a lookup needs. */
  long touch(long path) {
    return hashes[(int) path & hashes.length - 1];
  }

  /** Returns the package version that a path names, or null if the path is not in the table. */
  Download get(long path) {
    int slot = slot(path);
    return hashes[slot] == 0 ? null : downloads[slot];
  }

  void put(long path, Download download) {
    if (2 * size >= hashes.length) {
      makeRoom();
    }
    int slot = slot(path);
    size += hashes[slot] == 0 ? 1 : 0;
    hashes[slot] = path;
    downloads[slot] = download;
  }

  private int slot(long path) {
    int last = hashes.length - 1;
    int slot = (int) path & last;
    while (hashes[slot] != 0 && hashes[slot] != path) {
      slot = slot + 1 & last;
    }
    return slot;
  }

  private void makeRoom() {
    if (hashes.length == MOST_SLOTS) {
      clear();
      return;
    }
    long[] before = hashes;
    Download[] downloadsBefore = downloads;
    hashes = new long[2 * before.length];
    downloads = new Download[hashes.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int slot = slot(before[i]);
        hashes[slot] = before[i];
        downloads[slot] = downloadsBefore[i];
      }
    }
  }

  void clear() {
    Arrays.fill(hashes, 0);
    Arrays.fill(downloads, null);
    size = 0;
  }
}
