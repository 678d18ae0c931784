package com.anaconda.aau.core.config;

/** A configuration file that conda would refuse. Nothing is sent then: it may hold an opt-out. */
final class BrokenCondarcException extends Exception {
  private static final long serialVersionUID = 1;

  BrokenCondarcException(String reason) {
    super(reason);
  }
}
