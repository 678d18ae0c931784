package com.anaconda.aau.core;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

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

  /**
   * Lets a request wait until something has ended or patience is exhausted.
   *
   * @param running what runs; null at its end, which has to notify it
   */
  public void awaitEnd(AtomicReference<?> running) throws InterruptedException {
    begin();
    try {
      synchronized (running) {
        for (long left = requestsLeft(); left > 0 && running.get() != null; left = requestsLeft()) {
          running.wait(left);
        }
      }
    } finally {
      end();
    }
  }

  /**
   * Runs what the end of the process has to do with files, on a thread that is left behind when
   * patience is exhausted.
   */
  public void runAtEnd(Runnable work, String threadName) {
    Thread thread = new Thread(work, threadName);
    thread.setDaemon(true);
    thread.setContextClassLoader(null); // or a web application could never be unloaded
    begin();
    try {
      thread.start();
      long left = left();
      if (left > 0) { // to join for 0 ms is to wait for ever
        thread.join(left);
      }
    } catch (InterruptedException e) {
      // Somebody is in even more of a hurry.
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    if (waiting == 0) {
      since = System.nanoTime();
    }
    waiting++;
  }

  private synchronized void end() {
    waiting--;
    if (waiting == 0) {
      usedNanos += System.nanoTime() - since;
    }
  }

  private long requestsLeft() {
    return left() - MILLIS_FOR_THE_END;
  }

  private synchronized long left() {
    long used = waiting == 0 ? usedNanos : usedNanos + System.nanoTime() - since;
    return MILLIS - TimeUnit.NANOSECONDS.toMillis(used);
  }
}
