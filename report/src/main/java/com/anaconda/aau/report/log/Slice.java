package com.anaconda.aau.report.log;

import java.nio.charset.StandardCharsets;

/**
 * A range of a byte array. Mutable and reused, because the hot path must not create an object per
 * line.
 */
public final class Slice {
  private byte[] bytes = new byte[0];
  private int from;
  private int to;

  /** Points the slice at a range. */
  public void set(byte[] array, int first, int end) {
    bytes = array;
    from = first;
    to = end;
  }

  /** Makes the slice absent. */
  public void clear() {
    to = from;
  }

  /** Returns the array that contains the range. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the index of the first byte. */
  public int from() {
    return from;
  }

  /** Returns the index after the last byte. */
  public int to() {
    return to;
  }

  /** Returns whether the slice is empty or a hyphen, which stands for a missing value in a log. */
  public boolean isAbsent() {
    return from == to || to - from == 1 && bytes[from] == '-';
  }

  /** Returns whether the range equals this text. */
  public boolean is(byte[] text) {
    return to - from == text.length && Bytes.startsWith(bytes, from, to, text);
  }

  /** Returns the range as text, for messages and tests. */
  @Override
  public String toString() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
