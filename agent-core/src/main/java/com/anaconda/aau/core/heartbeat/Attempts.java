package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Sends a request until it gets through: three times at most, in three quarters of a second. */
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
   * Sends it.
   *
   * @param end is told when all will be over, as {@link System#nanoTime} tells it
   * @return the status of the answer, whatever it is
   * @throws IOException when there was none in time
   */
  int send(String userAgent, AtomicLong end) throws IOException {
    Deadline deadline = Deadline.in(MILLIS);
    end.set(deadline.nanoTime());
    IOException failure = null;
    for (int attempt = 0; attempt < MOST && !deadline.hasPassed(); attempt++) {
      try {
        // Only for a connection there is a share of the time: whoever has one is about to be
        // answered, and a request that the server has seen is not to be sent again.
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

  /** The answers that conda sends a request again for. */
  private static boolean isToBeRepeated(int status) {
    return status == 413 || status == 429 || status == 500 || status == 503;
  }
}
