package com.anaconda.aau.core.config.condarc;

import org.yaml.snakeyaml.error.Mark;

/** A file's text, with the offsets that the YAML library's marks point to. Immutable. */
final class MarkedText {
  private final String text;

  /** Maps the index of a code point, as in a mark, to its offset. Null if the two never differ. */
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

  /** Returns the text. */
  String text() {
    return text;
  }

  /** Returns the offset that a mark points to. */
  int offset(Mark mark) {
    return offsets == null ? mark.getIndex() : offsets[mark.getIndex()];
  }
}
