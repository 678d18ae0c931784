package com.anaconda.aau.core.config.condarc;

/** A configuration file that conda would refuse. Nothing is sent then: it may hold an opt-out. */
public final class BrokenCondarcException extends Exception {
  private static final long serialVersionUID = 1;

  public BrokenCondarcException(String reason) {
    super(reason);
  }
}
