package com.anaconda.aau.agent.cli.attach;

/** Why a JVM cannot be attached to, in one line for people that says what to do about it. */
final class AttachException extends Exception {

  private static final long serialVersionUID = 1;

  AttachException(String message) {
    super(message);
  }
}
