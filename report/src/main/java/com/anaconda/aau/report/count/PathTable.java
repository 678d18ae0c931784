package com.anaconda.aau.report.count;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What paths name, by their hashes. The table stays small, so that it stays in the processor's
 * cache; it begins anew when it holds as many paths as it may.
 */
final class PathTable {
  private static final int FEWEST_SLOTS = 1 << 10;
  private static final int MOST_SLOTS = 1 << 16;

  /**
   * Its key is unknown to whoever writes the paths, so that nobody can choose some that collide.
   */
  private final SipHash hash =
      new SipHash(ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong());

  private long[] hashes = new long[FEWEST_SLOTS];
  private Download[] downloads = new Download[FEWEST_SLOTS];
  private int size;

  /** The hash of a path, never 0. */
  long hash(byte[] bytes, int from, int to) {
    return Math.max(1, hash.hash(bytes, from, to) >>> 1);
  }

  /** Has the processor fetch what a look-up needs, without waiting for it. */
  long touch(long path) {
    return hashes[(int) path & hashes.length - 1];
  }

  /** What a path names; null when it is not known. */
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
