package com.anaconda.aau.report.count;

import java.util.Arrays;

/**
 * Caches the package version that each path names, by the hash of the path. The table fits into the
 * processor's cache and is cleared when it is full.
 */
final class PathTable {
  private static final int FEWEST_SLOTS = 1 << 10;
  private static final int MOST_SLOTS = 1 << 16;

  private final ByteHash hash = new ByteHash();
  private long[] hashes = new long[FEWEST_SLOTS];
  private Download[] downloads = new Download[FEWEST_SLOTS];
  private int size;

  /** Returns the hash of a path, which is never 0. */
  long hash(byte[] bytes, int from, int to) {
    return Math.max(1, hash.hash(bytes, from, to) >>> 1);
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
