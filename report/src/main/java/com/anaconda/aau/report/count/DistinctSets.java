package com.anaconda.aau.report.count;

import java.util.Arrays;
import org.apache.datasketches.theta.CompactSketch;
import org.apache.datasketches.theta.HashSketches;
import org.apache.datasketches.thetacommon.QuickSelect;

/**
 * The distinct hashes of many sets, in one table.
 *
 * <p>The hot path. A log has thousands of packages with their versions, and most lines touch other
 * ones than the line before. A sketch for each is several objects, each a cache miss; here an
 * addition is one probe of one array. What comes out are the sketches that the library would have
 * made: a Theta sketch of a set is its so many smallest hashes.
 */
final class DistinctSets {
  private static final int SLOTS = 1 << 21;
  private static final int MOST = SLOTS / 5 * 3;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** The hash of a set's element, mixed with the set's number, so that each pair has a place. */
  private final long[] keys = new long[SLOTS];

  private final int[] owners = new int[SLOTS];
  private int size;

  /** Hashes from here on are left out; falls when a set has many more than it will keep. */
  private long[] thetas = new long[1024];

  private int[] counts = new int[1024];
  private int[] kept = new int[1024];
  private int sets;

  static final int NO_TAG = -1;
  private static final int BATCH = 256;

  private final NewElement listener;
  private final long[] waitingKeys = new long[BATCH];
  private final int[] waitingSets = new int[BATCH];
  private final int[] waitingTags = new int[BATCH];
  private final long[] newHashes = new long[BATCH];
  private final int[] newTags = new int[BATCH];
  private int waiting;

  /** Keeps the compiler from leaving out a loop that only reads. */
  @SuppressWarnings("UnusedVariable")
  private long occupied;

  DistinctSets(NewElement listener) {
    this.listener = listener;
  }

  /** A new empty set, of whose hashes so many are kept. */
  int newSet(int most) {
    if (sets == thetas.length) {
      thetas = Arrays.copyOf(thetas, 2 * sets);
      counts = Arrays.copyOf(counts, 2 * sets);
      kept = Arrays.copyOf(kept, 2 * sets);
    }
    thetas[sets] = Long.MAX_VALUE;
    counts[sets] = 0;
    kept[sets] = most;
    return sets++;
  }

  /** Told of elements that were new to a set. */
  interface NewElement {
    void accept(int tag, long hash);
  }

  /** Adds a positive hash to a set. */
  void add(int set, long hash) {
    add(set, hash, NO_TAG);
  }

  /** The same; if the hash is new and the tag none of {@link #NO_TAG}, the listener is told. */
  void add(int set, long hash, int tag) {
    if (hash >= thetas[set]) {
      return;
    }
    if (waiting == BATCH) {
      addWaiting();
    }
    waitingKeys[waiting] = hash ^ set * SPREAD;
    waitingSets[waiting] = set;
    waitingTags[waiting++] = tag;
  }

  /**
   * Adds a batch. The first loop reads all places and depends on nothing, so that the processor
   * waits for many of them at once; the second finds them in its cache.
   */
  private void addWaiting() {
    long touched = 0;
    for (int i = 0; i < waiting; i++) {
      touched |= keys[slot(waitingKeys[i])];
    }
    occupied |= touched;
    int count = waiting;
    waiting = 0;
    int tagged = 0;
    for (int i = 0; i < count; i++) {
      if (insert(waitingSets[i], waitingKeys[i]) && waitingTags[i] != NO_TAG) {
        newHashes[tagged] = waitingKeys[i] ^ waitingSets[i] * SPREAD;
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

  private boolean insert(int set, long key) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return false;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    keys[slot] = key;
    owners[slot] = set;
    size++;
    // Hashes are spread evenly: of more than are kept by half again, half of them can go.
    if (++counts[set] >= 3 * kept[set]) {
      thetas[set] >>>= 1;
      counts[set] >>>= 1;
    }
    return true;
  }

  boolean isFull() {
    return size > MOST;
  }

  /** The sketches of all sets, by their numbers. Empties the table. */
  CompactSketch[] drain() {
    // What the listener adds waits again.
    while (waiting > 0) {
      addWaiting();
    }
    int[] ends = new int[sets + 1];
    for (int slot = 0; slot < SLOTS; slot++) {
      if (keys[slot] != 0) {
        ends[owners[slot] + 1]++;
      }
    }
    for (int set = 0; set < sets; set++) {
      ends[set + 1] += ends[set];
    }
    int[] next = ends.clone();
    long[] hashes = new long[size];
    for (int slot = 0; slot < SLOTS; slot++) {
      if (keys[slot] != 0) {
        int set = owners[slot];
        hashes[next[set]++] = keys[slot] ^ set * SPREAD;
      }
    }
    CompactSketch[] sketches = new CompactSketch[sets];
    for (int set = 0; set < sets; set++) {
      sketches[set] = sketch(set, hashes, ends[set], ends[set + 1]);
    }
    Arrays.fill(keys, 0);
    size = 0;
    sets = 0;
    return sketches;
  }

  private CompactSketch sketch(int set, long[] all, int from, int to) {
    if (from == to) {
      return Distinct.NONE;
    }
    long theta = thetas[set];
    long[] hashes = new long[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (all[i] < theta) {
        hashes[count++] = all[i];
      }
    }
    int most = kept[set];
    if (count > most) {
      // What comes after the ones that are kept is where the sketch's knowledge ends.
      theta = QuickSelect.select(hashes, 0, count - 1, most);
      count = most;
    }
    return HashSketches.of(count == hashes.length ? hashes : Arrays.copyOf(hashes, count), theta);
  }
}
