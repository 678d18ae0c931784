package com.anaconda.aau.agent.cli.attach;

/** Explains in one line why the agent cannot be attached to a JVM, and what to do about it. */
final class AttachException extends Exception {

  private static final long serialVersionUID = 1;

  AttachException(String message) {
    super(message);
  }
}
