package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.SipHash;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognizes a text that was counted, whatever the name and compression of its file: the same text,
 * the text after it has grown, and a copy of its first lines.
 *
 * <p>It consists of marks, which are hashes of the text's beginnings. In the first 100 KB, every
 * line has a mark, so a copy is recognized exactly. Further on, marks are less dense: a copy that
 * ends between two of them was compared up to the one before, which is more than 99 % of it.
 *
 * @param day the day on which the text was counted
 * @param first the mark at the end of the first line that is not a remark; texts with different
 *     first lines have nothing in common
 * @param length the number of bytes that were counted
 * @param text all marks
 */
record Fingerprint(long day, Mark first, long length, String text) {
  /** The hash of the beginning of a text. */
  record Mark(long length, int hash) {
    /** The next mark is at the first line end that is at least so far into the text. */
    private long leastOfNext() {
      return length + length / PRECISION;
    }
  }

  private static final int PRECISION = 512;

  /** Returns a text's first mark. */
  static Mark first(InputStream text, SipHash hash) {
    return first(new Beginnings(text, hash), Long.MAX_VALUE);
  }

  private static Mark first(Beginnings beginning, long most) {
    beginning.skipRemarks();
    beginning.toLineEnd(beginning.length(), most);
    return beginning.mark();
  }

  /**
   * Returns the fingerprint of the first {@code length} bytes of a text, or null if the text is
   * shorter.
   *
   * @param old fingerprints with the same first mark; those of shorter versions of this text are
   *     removed, because the new one replaces them
   */
  static Fingerprint of(
      InputStream text, long day, long length, SipHash hash, List<Fingerprint> old) {
    Beginnings beginning = new Beginnings(text, hash);
    List<Mark> marks = new ArrayList<>();
    Mark first = first(beginning, length);
    marks.add(first);
    long[] stops = old.stream().mapToLong(Fingerprint::length).sorted().toArray();
    for (long stop : stops) {
      if (stop <= length) {
        addUpTo(stop, beginning, marks);
        old.removeIf(print -> print.last().equals(beginning.mark()));
      }
    }
    addUpTo(length, beginning, marks);
    return beginning.length() < length
        ? null
        : new Fingerprint(day, first, length, Marks.text(marks));
  }

  private static void addUpTo(long length, Beginnings beginning, List<Mark> marks) {
    while (beginning.toLineEnd(marks.get(marks.size() - 1).leastOfNext(), length)) {
      marks.add(beginning.mark());
    }
    if (beginning.length() > marks.get(marks.size() - 1).length()) {
      marks.add(beginning.mark());
    }
  }

  private Mark last() {
    List<Mark> marks = Marks.of(text);
    return marks.get(marks.size() - 1);
  }

  /** Returns whether this text is the beginning of another one, or the other way around. */
  boolean matches(InputStream other, SipHash hash) {
    Beginnings beginning = new Beginnings(other, hash);
    Mark before = first(beginning, length);
    if (!before.equals(first)) {
      return false;
    }
    List<Mark> marks = Marks.of(text);
    for (Mark mark : marks.subList(1, marks.size())) {
      boolean isAtLineEnd = beginning.toLineEnd(before.leastOfNext(), mark.length());
      if (beginning.length() < mark.length()) {
        // The other text either ends here or has a line end where this one has none.
        return !isAtLineEnd;
      }
      if (!beginning.mark().equals(mark)) {
        return false;
      }
      before = mark;
    }
    return true;
  }
}
