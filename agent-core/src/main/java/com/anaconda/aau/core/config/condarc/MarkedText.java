package com.anaconda.aau.core.config.condarc;

import org.yaml.snakeyaml.error.Mark;

/** The text of a file, and where in it a mark of the YAML library points to. Immutable. */
final class MarkedText {
  private final String text;

  /** Marks count code points: the offsets of all of them, or null where each is one char. */
  private final int[] offsets;

  MarkedText(String text) {
    this.text = text;
    int codePoints = text.codePointCount(0, text.length());
    this.offsets = codePoints == text.length() ? null : offsets(text, codePoints);
  }

  private static int[] offsets(String text, int codePoints) {
    int[] offsets = new int[codePoints + 1];
    int offset = 0;
    for (int i = 0; i < codePoints; i++) {
      offsets[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    offsets[codePoints] = offset;
    return offsets;
  }

  /** The text itself. */
  String text() {
    return text;
  }

  /** Where a mark points to. */
  int offset(Mark mark) {
    return offsets == null ? mark.getIndex() : offsets[mark.getIndex()];
  }
}
