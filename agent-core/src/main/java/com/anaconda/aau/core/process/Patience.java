package com.anaconda.aau.core.process;

import java.util.concurrent.TimeUnit;

/**
 * The total time that a process ever waits for threads that read and write files. A home directory
 * on an unreachable network disk may take minutes to respond, or never respond.
 *
 * <p>Time counts only once, however many threads wait at the same time.
 */
public final class Patience {
  private static final long MILLIS = 1000;

  /** How much of that time is reserved for the JVM's exit. Requests do not use it. */
  private static final long MILLIS_FOR_THE_END = 250;

  /** A variable of the tests. On a busy machine, tokens may take more than a second to look up. */
  private static final String TEST_VARIABLE = "ANACONDA_ANON_USAGE_TEST_PATIENCE";

  private static final long MORE_MILLIS_IN_TESTS = 30_000;

  private static final Patience OF_PROCESS = new Patience();

  private long usedNanos;
  private int waiting;
  private long since;

  /** Zero except in tests; negative until the time has run out, which rarely happens. */
  private long moreMillis = -1;

  Patience() {}

  /** Returns the instance that all threads of this process share. */
  public static Patience ofProcess() {
    return OF_PROCESS;
  }

  /** Returns how long the JVM's exit may wait. Called by reflection. */
  public static long millisLeft() {
    return OF_PROCESS.left();
  }

  /** Records that a thread starts waiting. */
  public synchronized void begin() {
    if (waiting == 0) {
      since = System.nanoTime();
    }
    waiting++;
  }

  /** Records that a thread stops waiting. */
  public synchronized void end() {
    waiting--;
    if (waiting == 0) {
      usedNanos += System.nanoTime() - since;
    }
  }

  /**
   * Returns how many milliseconds a request may still wait. If zero or negative, it must not wait.
   */
  public long millisLeftForRequests() {
    return left() - MILLIS_FOR_THE_END;
  }

  private synchronized long left() {
    long used = waiting == 0 ? usedNanos : usedNanos + System.nanoTime() - since;
    long left = MILLIS - TimeUnit.NANOSECONDS.toMillis(used);
    if (left > MILLIS_FOR_THE_END) {
      return left;
    }
    if (moreMillis < 0) {
      boolean tested = Environment.ofProcess().get(TEST_VARIABLE) != null;
      moreMillis = tested ? MORE_MILLIS_IN_TESTS : 0;
    }
    return left + moreMillis;
  }
}
