package com.anaconda.aau.agent.weave.patch;

import com.anaconda.aau.agent.weave.catalog.ClassFile;

/** A growing buffer for a changed copy of a {@link ClassFile}. */
final class PatchWriter {

  private final byte[] source;
  private byte[] bytes;
  private int length;

  /** Creates a writer for a copy of {@code source} with a few bytes added. */
  PatchWriter(byte[] source) {
    this.source = source;
    this.bytes = new byte[source.length + 512];
  }

  int position() {
    return length;
  }

  void copy(int from, int to) {
    room(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  void u1(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  void u2(int value) {
    u1(value >> 8);
    u1(value);
  }

  void u4(int value) {
    u2(value >> 16);
    u2(value);
  }

  /** Writes a text constant of ASCII characters. */
  @SuppressWarnings("deprecation") // needs no charset, and no call for each character
  void text(String text) {
    int count = text.length();
    u1(1);
    u2(count);
    room(count);
    text.getBytes(0, count, bytes, length);
    length += count;
  }

  /** Fills in a number for which space was reserved. */
  void u4At(int position, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[position + i] = (byte) (value >> 24 - 8 * i);
    }
  }

  byte[] toByteArray() {
    byte[] result = new byte[length];
    System.arraycopy(bytes, 0, result, 0, length);
    return result;
  }

  private void room(int count) {
    if (length + count > bytes.length) {
      byte[] larger = new byte[2 * (length + count)];
      System.arraycopy(bytes, 0, larger, 0, length);
      bytes = larger;
    }
  }
}
