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
  private Download[] downloads = new Download[FEWEST_SLOTS];
  private int size;

  /** Returns the hash of a path. */
  long hash(byte[] bytes, int from, int to) {
    return hash.hash(bytes, from, to);
  }

  /** Returns what a path names, or null if the path is not in the table. */
  Download get(long path) {
    return downloads[slot(path)];
  }

  /** Adds a path that is not in the table. */
  void put(Download download) {
    if (2 * size >= downloads.length) {
      makeRoom();
    }
    downloads[slot(download.path())] = download;
    size++;
  }

  private int slot(long path) {
    int last = downloads.length - 1;
    int slot = (int) path & last;
    while (downloads[slot] != null && downloads[slot].path() != path) {
      slot = slot + 1 & last;
    }
    return slot;
  }

  private void makeRoom() {
    if (downloads.length == MOST_SLOTS) {
      clear();
      return;
    }
    Download[] before = downloads;
    downloads = new Download[2 * before.length];
    for (Download download : before) {
      if (download != null) {
        downloads[slot(download.path())] = download;
      }
    }
  }

  void clear() {
    Arrays.fill(downloads, null);
    size = 0;
  }
}
