package com.anaconda.aau.report.count;

import java.util.Arrays;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.apache.datasketches.thetacommon.QuickSelect;

/**
 * Computes the union of sketches: the smallest of all their hashes, up to a given number. The
 * result equals that of the library's own union, but takes a third of the time.
 */
public final class HashUnion {
  private final int most;

  /** The first sketch, as long as it is the only one. Most sets occur in one part of a log only. */
  private CompactSketch only;

  private long[] table = {};
  private int count;
  private long theta = Long.MAX_VALUE;

  /** Creates an empty union that keeps this many hashes. */
  public HashUnion(int most) {
    this.most = most;
  }

  /** Adds the hashes of a sketch. */
  public void add(CompactSketch sketch) {
    if (sketch.isEmpty()) {
      return;
    }
    if (only == null && table.length == 0) {
      only = sketch;
      return;
    }
    if (only != null) {
      insertAll(only);
      only = null;
    }
    insertAll(sketch);
  }

  private void insertAll(CompactSketch sketch) {
    theta = Math.min(theta, sketch.getThetaLong());
    long[] hashes = HashSketches.hashes(sketch);
    reserve(hashes.length);
    for (long hash : hashes) {
      if (hash < theta) {
        insert(hash);
      }
    }
  }

  private void reserve(int more) {
    // Drop hashes that would not be kept anyway, rather than let the table grow.
    if (count > 2 * most) {
      cut();
    }
    int needed = Integer.highestOneBit(Math.max(16, count + more)) * 4;
    if (needed > table.length) {
      rebuild(hashes(), needed);
    }
  }

  private void insert(long hash) {
    int last = table.length - 1;
    int slot = (int) hash & last;
    while (table[slot] != 0) {
      if (table[slot] == hash) {
        return;
      }
      slot = slot + 1 & last;
    }
    table[slot] = hash;
    count++;
  }

  private void cut() {
    long[] hashes = hashes();
    if (hashes.length > most) {
      theta = QuickSelect.select(hashes, 0, hashes.length - 1, most);
      hashes = Arrays.copyOf(hashes, most);
    }
    rebuild(hashes, table.length);
  }

  private void rebuild(long[] hashes, int size) {
    table = new long[size];
    count = 0;
    for (long hash : hashes) {
      insert(hash);
    }
  }

  /** Returns all hashes below theta. */
  private long[] hashes() {
    long[] hashes = new long[count + 1];
    int found = 0;
    for (long hash : table) {
      hashes[found] = hash;
      found += Distinct.isBelow(hash, theta);
    }
    return Arrays.copyOf(hashes, found);
  }

  /** Returns the union. */
  public CompactSketch result() {
    if (only == null) {
      return Distinct.sketch(hashes(), theta, most);
    }
    boolean fits = HashSketches.hashes(only).length <= most;
    return fits
        ? only
        : Distinct.sketch(HashSketches.hashes(only).clone(), only.getThetaLong(), most);
  }
}
