package com.anaconda.aau.core.heartbeat;

import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** A point in time at which all waiting ends. Immutable. */
final class Deadline {
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  static Deadline in(long millis) {
    return new Deadline(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** Returns this point in time as a value of {@link System#nanoTime}. */
  long nanoTime() {
    return nanos;
  }

  boolean hasPassed() {
    return System.nanoTime() - nanos >= 0;
  }

  /** Returns the remaining time as a socket timeout. Never returns 0, which would mean forever. */
  int millis() throws SocketTimeoutException {
    long left = TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime());
    if (left <= 0) {
      throw new SocketTimeoutException("no response in time");
    }
    return (int) left;
  }
}
