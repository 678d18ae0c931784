package com.anaconda.aau.core.process;

import java.util.concurrent.TimeUnit;

/**
 * The time that a process waits, in its whole life, for threads that read and write files: a home
 * on a network disk that is down answers after minutes or never.
 *
 * <p>Threads that wait at the same moment share that time.
 */
public final class Patience {
  private static final long MILLIS = 1000;

  /** What requests leave for the end of the process. */
  private static final long MILLIS_FOR_THE_END = 250;

  private static final Patience OF_PROCESS = new Patience();

  private long usedNanos;
  private int waiting;
  private long since;

  Patience() {}

  /** The one that all threads of this process share. */
  public static Patience ofProcess() {
    return OF_PROCESS;
  }

  /** How long the end of this process may wait. Called by its name. */
  public static long millisLeft() {
    return OF_PROCESS.left();
  }

  /** A thread begins to wait. */
  public synchronized void begin() {
    if (waiting == 0) {
      since = System.nanoTime();
    }
    waiting++;
  }

  /** A thread that had begun to wait no longer does. */
  public synchronized void end() {
    waiting--;
    if (waiting == 0) {
      usedNanos += System.nanoTime() - since;
    }
  }

  /** How many milliseconds a request may still wait; none from 0 down. */
  public long millisLeftForRequests() {
    return left() - MILLIS_FOR_THE_END;
  }

  private synchronized long left() {
    long used = waiting == 0 ? usedNanos : usedNanos + System.nanoTime() - since;
    return MILLIS - TimeUnit.NANOSECONDS.toMillis(used);
  }
}
