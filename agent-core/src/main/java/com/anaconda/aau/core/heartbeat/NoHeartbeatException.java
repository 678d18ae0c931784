package com.anaconda.aau.core.heartbeat;

/** Thrown if a heartbeat must not be sent. The message says why. */
public final class NoHeartbeatException extends Exception {
  private static final long serialVersionUID = 1;

  NoHeartbeatException(String reason) {
    super(reason);
  }
}
