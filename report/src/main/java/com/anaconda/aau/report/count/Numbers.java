package com.anaconda.aau.report.count;

import java.util.Arrays;

/** A growing list of numbers. */
final class Numbers {
  private static final int FEWEST = 16;

  private int[] numbers = {};
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(FEWEST, 2 * size));
    }
    numbers[size++] = number;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
