package com.anaconda.aau.benchmark.report;

/** How many days of the generated log are so many lines. */
final class Days {
  private Days() {}

  static int of(int millionLines) {
    return millionLines * 3;
  }
}
