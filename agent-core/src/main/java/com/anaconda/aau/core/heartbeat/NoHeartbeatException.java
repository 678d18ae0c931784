package com.anaconda.aau.core.heartbeat;

/** No heartbeat is to be sent; the message says why. */
public final class NoHeartbeatException extends Exception {
  private static final long serialVersionUID = 1;

  NoHeartbeatException(String reason) {
    super(reason);
  }
}
