package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Sends a request up to three times, within three quarters of a second in total. */
final class Attempts {
  private static final int MOST = 3;
  private static final int MILLIS = 750;

  private final Route route;
  private final Debug debug;

  Attempts(Route route, Debug debug) {
    this.route = route;
    this.debug = debug;
  }

  /**
   * Sends the request.
   *
   * @param end receives the {@link System#nanoTime} at which all attempts end
   * @return the response status, whatever it is
   * @throws IOException if there is no response in time
   */
  int send(String userAgent, AtomicLong end) throws IOException {
    Deadline deadline = Deadline.in(MILLIS);
    end.set(deadline.nanoTime());
    IOException failure = null;
    for (int attempt = 0; attempt < MOST && !deadline.hasPassed(); attempt++) {
      try {
        // The time limit per attempt covers only connecting. A server that has accepted the
        // connection will probably answer, and giving up early would send it the request twice.
        int status = route.head(userAgent, attempt, MILLIS / MOST, deadline);
        if (!isToBeRepeated(status)) {
          return status;
        }
        failure = new IOException("status " + status);
      } catch (IOException e) {
        failure = e;
      }
      debug.log("heartbeat, attempt ", attempt + 1, ": ", failure);
    }
    throw failure != null ? failure : new SocketTimeoutException("no response in time");
  }

  /** Returns whether conda repeats a request after this status. */
  private static boolean isToBeRepeated(int status) {
    return status == 413 || status == 429 || status == 500 || status == 503;
  }
}
