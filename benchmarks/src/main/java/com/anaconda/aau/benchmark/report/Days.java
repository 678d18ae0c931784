package com.anaconda.aau.benchmark.report;

/** Converts a number of lines into days of the generated log. */
final class Days {
  private Days() {}

  static int of(int millionLines) {
    return millionLines * 3;
  }
}
