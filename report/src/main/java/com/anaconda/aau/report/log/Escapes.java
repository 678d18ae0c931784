package com.anaconda.aau.report.log;

import java.util.Arrays;

/**
 * Decodes the escapes with which servers write quotes and backslashes in a quoted field: nginx and
 * Apache write {@code \x22}, Apache also {@code \"}, JSON {@code \"}, HAProxy {@code #22}.
 */
final class Escapes {
  private byte[] scratch = new byte[512];

  /** Returns whether a byte follows an odd number of backslashes. */
  static boolean isEscaped(byte[] bytes, int from, int at) {
    int backslashes = 0;
    while (at - backslashes > from && bytes[at - backslashes - 1] == '\\') {
      backslashes++;
    }
    return (backslashes & 1) == 1;
  }

  /** Points the slice at the field, or at a decoded copy if the field contains escapes. */
  void decode(byte[] bytes, int from, int to, byte mark, Slice into) {
    if (Bytes.indexOf(bytes, from, to, mark) < 0) {
      into.set(bytes, from, to);
      return;
    }
    // Decoding never makes text longer: an escape for three bytes of UTF-8 has at least six
    // characters.
    if (scratch.length < to - from) {
      scratch = Arrays.copyOf(scratch, to - from);
    }
    int length = 0;
    int at = from;
    while (at < to) {
      byte b = bytes[at++];
      if (b != mark || at == to) {
        scratch[length++] = b;
        continue;
      }
      if (mark == '#') {
        int value = hex(bytes, at, 2, to);
        scratch[length++] = value < 0 ? b : (byte) value;
        at += value < 0 ? 0 : 2;
        continue;
      }
      byte kind = bytes[at++];
      int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
      int value = digits == 0 ? -1 : hex(bytes, at, digits, to);
      if (value >= 0) {
        length = append(value, kind == 'x', length);
        at += digits;
      } else {
        scratch[length++] = plain(kind);
      }
    }
    into.set(scratch, 0, length);
  }

  private int append(int value, boolean isByte, int length) {
    int at = length;
    if (isByte || value < 0x80) {
      scratch[at++] = (byte) value;
    } else if (value < 0x800) {
      scratch[at++] = (byte) (0xC0 | value >> 6);
      scratch[at++] = (byte) (0x80 | value & 0x3F);
    } else {
      scratch[at++] = (byte) (0xE0 | value >> 12);
      scratch[at++] = (byte) (0x80 | value >> 6 & 0x3F);
      scratch[at++] = (byte) (0x80 | value & 0x3F);
    }
    return at;
  }

  private static byte plain(byte kind) {
    switch (kind) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      default:
        return kind;
    }
  }

  private static int hex(byte[] bytes, int from, int count, int to) {
    if (from + count > to) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
