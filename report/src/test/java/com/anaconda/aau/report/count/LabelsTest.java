package com.anaconda.aau.report.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final Labels labels = new Labels();

  @Test
  void sortsAFewOfManyLabelsAlone() {
    add(100);

    assertArrayEquals(new int[] {81, 7}, labels.order(RecordKind.PACKAGE, new int[] {7, 81}));
  }

  @Test
  void sortsAllLabelsIfManyOfThemAreUsed() {
    add(3);
    int[] used = {0, 2};
    assertArrayEquals(new int[] {2, 1, 0}, labels.order(RecordKind.PACKAGE, used));
    add(5);
    assertArrayEquals(new int[] {4, 3, 2, 1, 0}, labels.order(RecordKind.PACKAGE, used));
  }

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      String text = "%03d".formatted(999 - i);
      labels.label(RecordKind.PACKAGE, text.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
