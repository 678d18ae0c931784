package com.anaconda.aau.report.log;

import java.io.IOException;

/**
 * Thrown where the compressed data of a log is cut short or damaged. The text before it is good.
 */
public final class DamagedLogException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedLogException(Exception cause) {
    super("the compressed data is truncated or damaged", cause);
  }
}
