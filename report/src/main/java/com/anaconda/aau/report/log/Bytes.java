package com.anaconda.aau.report.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches in byte arrays, eight bytes at a time. */
public final class Bytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private Bytes() {}

  /** Returns eight bytes as a little-endian number. */
  public static long longAt(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** Returns the index of a byte in a range, or -1. */
  public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long pattern = (wanted & 0xFF) * ONES;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      // Every matching byte is now zero. The lowest match is found reliably.
      long zeros = longAt(bytes, at) ^ pattern;
      long found = (zeros - ONES) & ~zeros & HIGH;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  /** Returns whether a range contains a prefix at a position. */
  public static boolean startsWith(byte[] bytes, int at, int to, byte[] prefix) {
    if (to - at < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[at + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the last index of a byte sequence in a range, or -1. */
  static int lastIndexOf(byte[] bytes, int from, int to, byte[] wanted) {
    int at = to - wanted.length;
    while (at >= from && !startsWith(bytes, at, to, wanted)) {
      at--;
    }
    return at < from ? -1 : at;
  }

  /** Returns the index of a byte sequence in a range, or -1. */
  public static int indexOf(byte[] bytes, int from, int to, byte[] wanted) {
    int at = indexOf(bytes, from, to, wanted[0]);
    while (at >= 0 && !startsWith(bytes, at, to, wanted)) {
      at = indexOf(bytes, at + 1, to, wanted[0]);
    }
    return at;
  }
}
