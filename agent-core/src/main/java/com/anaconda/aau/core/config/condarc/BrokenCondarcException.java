package com.anaconda.aau.core.config.condarc;

/**
 * Thrown for a configuration file that conda would refuse. It may contain an opt-out, so nothing is
 * sent.
 */
public final class BrokenCondarcException extends Exception {
  private static final long serialVersionUID = 1;

  /** Creates an exception with the reason for refusing the file. */
  public BrokenCondarcException(String reason) {
    super(reason);
  }
}
