package com.anaconda.aau.report.log;

/** Thrown for a format that cannot be used. The message says why and what to do. */
public final class LogFormatException extends Exception {
  private static final long serialVersionUID = 1;

  LogFormatException(String message) {
    super(message);
  }
}
