package com.anaconda.aau.core.heartbeat;

import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** A point in time after which nothing is to be waited for. Immutable. */
final class Deadline {
  private final long nanos;

  private Deadline(long nanos) {
    this.nanos = nanos;
  }

  static Deadline in(long millis) {
    return new Deadline(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  /** The same point in time as {@link System#nanoTime} tells it. */
  long nanoTime() {
    return nanos;
  }

  boolean hasPassed() {
    return System.nanoTime() - nanos >= 0;
  }

  /** The time that is left, as a time-out for a socket: never 0, which would mean for ever. */
  int millis() throws SocketTimeoutException {
    long left = TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime());
    if (left <= 0) {
      throw new SocketTimeoutException("no response in time");
    }
    return (int) left;
  }
}
