package com.anaconda.aau.report.count;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Arrays that a thread uses again and again. A report needs gigabytes of them, each for a moment.
 * As garbage, arrays of this size would soon fill the old generation of a small heap: for 10
 * million lines, they caused 13 full collections.
 */
public final class Scratch {
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  /** Smaller arrays are cheap garbage. */
  private static final int SHORTEST = 1 << 10;

  /** The most numbers to keep in unused arrays: 4 MB. */
  private static final int MOST = 1 << 19;

  private static final int LENGTHS = 32;

  private final Divisions divisions = new Divisions();
  private final HashTable table = new HashTable();

  /** The unused arrays by their length, which is a power of two. */
  private final Deque<long[]>[] unused = newQueues();

  private int kept;

  private Scratch() {}

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
  private static Deque<long[]>[] newQueues() {
    Deque<long[]>[] queues = new Deque[LENGTHS];
    for (int i = 0; i < LENGTHS; i++) {
      queues[i] = new ArrayDeque<>();
    }
    return queues;
  }

  /** Returns the arrays of the current thread. */
  public static Scratch ofThread() {
    return OF_THREAD.get();
  }

  /** Returns the thread's divisions, which are valid until anyone else asks for them. */
  Divisions divisions() {
    return divisions;
  }

  /** Returns the thread's table, which is empty only after it has been cleared. */
  HashTable table() {
    return table;
  }

  /** Returns an array of at least this length with any content. */
  public long[] array(int length) {
    if (length < SHORTEST) {
      return new long[length];
    }
    int log = Integer.SIZE - Integer.numberOfLeadingZeros(length - 1);
    long[] array = unused[log].poll();
    if (array == null) {
      return new long[1 << log];
    }
    kept -= array.length;
    return array;
  }

  /** Takes back an array that nobody uses anymore. */
  public void recycle(long[] array) {
    boolean fits = array.length >= SHORTEST && kept + array.length <= MOST;
    if (fits && Integer.bitCount(array.length) == 1) {
      unused[Integer.numberOfTrailingZeros(array.length)].push(array);
      kept += array.length;
    }
  }
}
