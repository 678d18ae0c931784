package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.Tagging;

/** Requests by what their User-Agent said about tokens. Mutable: counts go up. */
public final class Requests {
  /** How many numbers there are. */
  static final int NUMBERS = Tagging.values().length;

  private final long[] counts = new long[NUMBERS];

  void add(Tagging tagging) {
    counts[tagging.ordinal()]++;
  }

  /** One number for each {@link Tagging}. */
  long[] numbers() {
    return counts;
  }
}
