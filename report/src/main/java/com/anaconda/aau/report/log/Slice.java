package com.anaconda.aau.report.log;

import java.nio.charset.StandardCharsets;

/** A range of a byte array, used over and over: the hot path makes no object for a line. */
public final class Slice {
  private byte[] bytes = new byte[0];
  private int from;
  private int to;

  /** Points to a range. */
  public void set(byte[] array, int first, int end) {
    bytes = array;
    from = first;
    to = end;
  }

  /** Points to nothing. */
  public void clear() {
    to = from;
  }

  /** The array; only the range counts. */
  public byte[] bytes() {
    return bytes;
  }

  /** The first byte's index. */
  public int from() {
    return from;
  }

  /** The index after the last byte. */
  public int to() {
    return to;
  }

  /** Whether there is nothing, or a hyphen, which logs write for nothing. */
  public boolean isAbsent() {
    return from == to || to - from == 1 && bytes[from] == '-';
  }

  /** Whether the range consists of these characters. */
  public boolean is(byte[] text) {
    return to - from == text.length && Bytes.startsWith(bytes, from, to, text);
  }

  /** The range as text, for messages and tests. */
  @Override
  public String toString() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
