package com.anaconda.aau.report.count;

import java.util.Arrays;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.apache.datasketches.thetacommon.QuickSelect;

/**
 * The distinct hashes of many sets, in a single table.
 *
 * <p>This is a hot path. A log names thousands of package versions, and most lines name a different
 * one than the line before. A sketch for each version would consist of several objects, and each
 * object would cost a cache miss; here, an addition is one probe of one array. The resulting
 * sketches equal those of the library, because a Theta sketch of a set consists of the set's
 * smallest hashes.
 */
final class DistinctSets {
  private static final int SLOTS = 1 << 20;
  private static final int MOST = SLOTS / 5 * 3;

  /** Room for additions to a full table: a few tokens and downloads can still be pending. */
  private static final int SLACK = 4096;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /**
   * The elements' hashes, each mixed with the number of its set, so that every combination of hash
   * and set has its own slot.
   */
  private final long[] keys = new long[SLOTS];

  /** The occupied slots and their sets, in the order in which the slots were filled. */
  private final int[] taken = new int[MOST + SLACK];

  private final int[] owners = new int[MOST + SLACK];
  private int size;

  /**
   * Two numbers per set, adjacent to save cache misses. The first is a limit: hashes at or above it
   * are dropped. The limit is lowered when a set holds many more hashes than it keeps, and the
   * second number counts down to that moment.
   */
  private long[] limits = new long[1024];

  private int[] kept = new int[512];
  private int sets;

  static final int NO_TAG = -1;
  private static final int BATCH = 256;

  private final NewElement listener;
  private final long[] waitingHashes = new long[BATCH];
  private final int[] waitingSets = new int[BATCH];
  private final int[] waitingTags = new int[BATCH];
  private final long[] newHashes = new long[BATCH];
  private final int[] newTags = new int[BATCH];
  private int waiting;

  /** Prevents the compiler from removing a loop that only reads. */
  @SuppressWarnings("UnusedVariable")
  private long occupied;

  DistinctSets(NewElement listener) {
    this.listener = listener;
  }

  /** Returns a new, empty set that keeps at most this many hashes. */
  int newSet(int most) {
    if (sets == kept.length) {
      limits = Arrays.copyOf(limits, 4 * sets);
      kept = Arrays.copyOf(kept, 2 * sets);
    }
    limits[2 * sets] = Long.MAX_VALUE;
    limits[2 * sets + 1] = most(most);
    kept[sets] = most;
    return sets++;
  }

  /**
   * Returns how many hashes a set can hold before its limit is lowered. Hashes are spread evenly,
   * so half of that number is certainly enough.
   */
  private static int most(int kept) {
    return 2 * kept + kept / 4;
  }

  /** Receives each element that is new to a set. */
  interface NewElement {
    void accept(int tag, long hash);
  }

  /** Adds a positive hash to a set. */
  void add(int set, long hash) {
    add(set, hash, NO_TAG);
  }

  /**
   * Adds a positive hash to a set, and notifies the listener if the hash is new and the tag is not
   * {@link #NO_TAG}.
   */
  void add(int set, long hash, int tag) {
    if (waiting == BATCH) {
      addWaiting();
    }
    waitingHashes[waiting] = hash;
    waitingSets[waiting] = set;
    waitingTags[waiting++] = tag;
  }

  /**
   * Adds a batch. The first loop reads all slots independently, so the processor waits for many
   * cache misses at once; the second loop finds the slots in the cache.
   */
  private void addWaiting() {
    int count = 0;
    long touched = 0;
    for (int i = 0; i < waiting; i++) {
      int set = waitingSets[i];
      long hash = waitingHashes[i];
      waitingSets[count] = set;
      waitingTags[count] = waitingTags[i];
      waitingHashes[count] = hash;
      touched |= keys[slot(hash ^ set * SPREAD)];
      // Avoid a branch, which would be mispredicted half of the time and discard the loads in
      // progress.
      count += (int) (hash - limits[2 * set] >>> 63);
    }
    occupied |= touched;
    waiting = 0;
    int tagged = 0;
    for (int i = 0; i < count; i++) {
      if (insert(waitingSets[i], waitingHashes[i]) && waitingTags[i] != NO_TAG) {
        newHashes[tagged] = waitingHashes[i];
        newTags[tagged++] = waitingTags[i];
      }
    }
    for (int i = 0; i < tagged; i++) {
      listener.accept(newTags[i], newHashes[i]);
    }
  }

  private static int slot(long key) {
    return (int) (key >>> 20) & SLOTS - 1;
  }

  private boolean insert(int set, long hash) {
    long key = hash ^ set * SPREAD;
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return false;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    keys[slot] = key;
    taken[size] = slot;
    owners[size++] = set;
    if (--limits[2 * set + 1] == 0) {
      limits[2 * set] >>>= 1;
      limits[2 * set + 1] = most(kept[set]) / 2;
    }
    return true;
  }

  /** Returns the number of sets. */
  int count() {
    return sets;
  }

  boolean isFull() {
    return size > MOST;
  }

  /** Returns the sketches of all sets, by number, and empties the table. */
  CompactSketch[] drain() {
    // The listener can add more hashes.
    while (waiting > 0) {
      addWaiting();
    }
    int[] counts = new int[sets];
    for (int i = 0; i < size; i++) {
      counts[owners[i]]++;
    }
    long[][] hashes = new long[sets][];
    for (int set = 0; set < sets; set++) {
      hashes[set] = new long[counts[set]];
    }
    for (int i = 0; i < size; i++) {
      int set = owners[i];
      hashes[set][--counts[set]] = keys[taken[i]] ^ set * SPREAD;
    }
    CompactSketch[] sketches = new CompactSketch[sets];
    for (int set = 0; set < sets; set++) {
      sketches[set] = sketch(hashes[set], limits[2 * set], kept[set]);
      hashes[set] = null;
    }
    Arrays.fill(keys, 0);
    size = 0;
    sets = 0;
    return sketches;
  }

  private static CompactSketch sketch(long[] hashes, long limit, int most) {
    if (hashes.length == 0) {
      return Distinct.NONE;
    }
    long theta = limit;
    int count = hashes.length;
    if (theta < Long.MAX_VALUE) {
      count = 0;
      for (long hash : hashes) {
        if (hash < theta) {
          hashes[count++] = hash;
        }
      }
    }
    if (count > most) {
      // The smallest hash that is not kept becomes the sketch's theta.
      theta = QuickSelect.select(hashes, 0, count - 1, most);
      count = most;
    }
    return HashSketches.of(count == hashes.length ? hashes : Arrays.copyOf(hashes, count), theta);
  }
}
