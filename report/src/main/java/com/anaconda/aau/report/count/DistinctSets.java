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

  /**
   * Two numbers for each set, beside each other for the cache: hashes from the first on are left
   * out, which falls when a set has many more than it will keep; the second counts down to that.
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

  /** The hashes set by set, used over and over. */
  private long[] drained = {};

  /** Keeps the compiler from leaving out a loop that only reads. */
  @SuppressWarnings("UnusedVariable")
  private long occupied;

  DistinctSets(NewElement listener) {
    this.listener = listener;
  }

  /** A new empty set, of whose hashes so many are kept. */
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

  /** Hashes are spread evenly: half of so many are enough, beyond any doubt. */
  private static int most(int kept) {
    return 2 * kept + kept / 4;
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
    if (waiting == BATCH) {
      addWaiting();
    }
    waitingHashes[waiting] = hash;
    waitingSets[waiting] = set;
    waitingTags[waiting++] = tag;
  }

  /**
   * Adds a batch. The first loop reads all places and depends on nothing, so that the processor
   * waits for many of them at once; the second finds them in its cache.
   */
  private void addWaiting() {
    int count = 0;
    long touched = 0;
    for (int i = 0; i < waiting; i++) {
      int set = waitingSets[i];
      long hash = waitingHashes[i];
      if (hash < limits[2 * set]) {
        waitingSets[count] = set;
        waitingTags[count] = waitingTags[i];
        waitingHashes[count++] = hash;
        touched |= keys[slot(hash ^ set * SPREAD)];
      }
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
    owners[slot] = set;
    size++;
    if (--limits[2 * set + 1] == 0) {
      limits[2 * set] >>>= 1;
      limits[2 * set + 1] = most(kept[set]) / 2;
    }
    return true;
  }

  /** How many sets there are. */
  int count() {
    return sets;
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
    if (drained.length < size) {
      drained = new long[Math.max(size, Math.min(2 * size, MOST + MOST / 10))];
    }
    long[] hashes = drained;
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
    long theta = limits[2 * set];
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
