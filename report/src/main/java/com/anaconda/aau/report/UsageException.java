package com.anaconda.aau.report;

/** Thrown for a command line that makes no sense. The message says what is wrong with it. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
