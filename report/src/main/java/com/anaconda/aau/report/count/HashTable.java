package com.anaconda.aau.report.count;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A set of hashes that is emptied and filled over and over. It uses no more of its memory than the
 * current hashes need, so that a small set stays in the processor's cache.
 */
final class HashTable {
  private static final int FEWEST = 16;

  /** Random, so that nobody can choose tokens that collide. */
  private static final long SPREAD = ThreadLocalRandom.current().nextLong() | 1;

  private long[] slots = {};
  private int shift;
  private int last;

  /** Removes all hashes and makes room for this many. */
  void clearFor(int hashes) {
    int used = Integer.highestOneBit(Math.max(FEWEST, hashes)) * 4;
    if (slots.length < used) {
      slots = new long[used];
    } else {
      Arrays.fill(slots, 0, used, 0);
    }
    last = used - 1;
    shift = Long.SIZE - Integer.numberOfTrailingZeros(used);
  }

  /** Adds a hash other than 0. Returns whether it is new. */
  boolean add(long hash) {
    int slot = slot(hash);
    boolean isNew = slots[slot] == 0;
    slots[slot] = hash;
    return isNew;
  }

  /**
   * Appends the distinct hashes of a range to an array, and returns their end. The array may be the
   * one that contains the range, if it has been read up to there. Forgets everything else.
   */
  int findDistinct(long[] hashes, int from, int to, long[] into, int start) {
    clearFor(to - from);
    int end = start;
    for (int i = from; i < to; i++) {
      long hash = hashes[i];
      into[end] = hash;
      // Avoid a branch, which would often be mispredicted.
      end += add(hash) ? 1 : 0;
    }
    return end;
  }

  boolean contains(long hash) {
    return slots[slot(hash)] != 0;
  }

  private int slot(long hash) {
    int slot = (int) (hash * SPREAD >>> shift);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = slot + 1 & last;
    }
    return slot;
  }
}
