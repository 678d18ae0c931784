package com.anaconda.aau.report.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

  /** Returns a text of at most eight letters, as {@link #longAt} would. */
  public static long word(String text) {
    return longAt(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), Long.BYTES), 0);
  }

  /**
   * Returns the index of the first line feed in a range, or -1. Searches for any control character,
   * which takes only two thirds as long as a search for one byte.
   */
  static int endOfLine(byte[] bytes, int from, int to) {
    int at = from;
    for (int last = Math.min(to, bytes.length) - 31; at < last; at += 32) {
      long one = upToLineFeed(longAt(bytes, at));
      long two = upToLineFeed(longAt(bytes, at + 8));
      long three = upToLineFeed(longAt(bytes, at + 16));
      long four = upToLineFeed(longAt(bytes, at + 24));
      if (((one | two | three | four) & HIGH) != 0) {
        int marks = bits(one) | bits(two) << 8 | bits(three) << 16 | bits(four) << 24;
        int end = at + Integer.numberOfTrailingZeros(marks);
        // Tabs and other control characters are rare.
        end = bytes[end] == '\n' ? end : indexOf(bytes, end, at + 32, (byte) '\n');
        if (end >= 0) {
          return end;
        }
      }
    }
    return indexOf(bytes, at, to, (byte) '\n');
  }

  /** Sets the highest bit of the first byte that is at most a line feed, if there is one. */
  private static long upToLineFeed(long word) {
    return word - ('\n' + 1) * ONES & ~word;
  }

  /** Returns the highest bit of each byte of a word, as a number of eight bits. */
  private static int bits(long word) {
    return (int) ((word & HIGH) * 0x0002040810204081L >>> 56);
  }

  /** Returns the index of a byte in a range, or -1. */
  public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long pattern = (wanted & 0xFF) * ONES;
    int at = from;
    // Two words per step take little longer than one, because the processor overlaps the work.
    for (int last = Math.min(to, bytes.length) - 15; at < last; at += 16) {
      long one = zeros(longAt(bytes, at) ^ pattern);
      long other = zeros(longAt(bytes, at + 8) ^ pattern);
      if ((one | other) != 0) {
        // Avoid a branch for each word: it would be mispredicted half of the time.
        return at + Integer.numberOfTrailingZeros(bits(one) | bits(other) << 8);
      }
    }
    // The last word may reach beyond the range. Reading its bytes one by one would take longer.
    for (int last = Math.min(to, bytes.length - 7); at < last; at += 8) {
      long found = zeros(longAt(bytes, at) ^ pattern);
      if (found != 0) {
        int index = at + (Long.numberOfTrailingZeros(found) >>> 3);
        return index < to ? index : -1;
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  /** Marks the zero bytes of a word. The lowest one is found reliably. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGH;
  }

  /** Returns whether a range contains a byte, in less time than a search for its position takes. */
  static boolean contains(byte[] bytes, int from, int to, byte wanted) {
    if (to - from < 16) {
      return indexOf(bytes, from, to, wanted) >= 0;
    }
    long pattern = (wanted & 0xFF) * ONES;
    // The last words may overlap the ones before.
    long found = zeros(longAt(bytes, to - 16) ^ pattern) | zeros(longAt(bytes, to - 8) ^ pattern);
    for (int at = from; at < to - 16; at += 16) {
      found |= zeros(longAt(bytes, at) ^ pattern) | zeros(longAt(bytes, at + 8) ^ pattern);
    }
    return found != 0;
  }

  /** Returns the index of two bytes in a range that follow each other, or -1. */
  public static int indexOf(byte[] bytes, int from, int to, byte first, byte second) {
    long one = (first & 0xFF) * ONES;
    long other = (second & 0xFF) * ONES;
    int at = from;
    for (int last = Math.min(to - 1, bytes.length - 8); at < last; at += 8) {
      long found = zeros(longAt(bytes, at) ^ one) & zeros(longAt(bytes, at + 1) ^ other);
      for (; found != 0; found &= found - 1) {
        // Only the lowest zero byte of each word is certain.
        int index = at + (Long.numberOfTrailingZeros(found) >>> 3);
        if (index < to - 1 && bytes[index] == first && bytes[index + 1] == second) {
          return index;
        }
      }
    }
    for (; at < to - 1; at++) {
      if (bytes[at] == first && bytes[at + 1] == second) {
        return at;
      }
    }
    return -1;
  }

  /** Returns whether a range contains neither a quote nor a backslash. */
  static boolean isPlain(byte[] bytes, int from, int to) {
    long found = 0;
    if (to - from < 16) {
      for (int at = from; at < to; at++) {
        found |= bytes[at] == '"' || bytes[at] == '\\' ? HIGH : 0;
      }
      return found == 0;
    }
    for (int at = from; at < to - 16; at += 16) {
      found |= marks(longAt(bytes, at)) | marks(longAt(bytes, at + 8));
    }
    // The last words may overlap the ones before.
    found |= marks(longAt(bytes, to - 16)) | marks(longAt(bytes, to - 8));
    return (found & HIGH) == 0;
  }

  /** Sets the highest bit of the first quote or backslash of a word, if there is one. */
  private static long marks(long word) {
    long quotes = word ^ '"' * ONES;
    long backslashes = word ^ '\\' * ONES;
    return quotes - ONES & ~quotes | backslashes - ONES & ~backslashes;
  }

  /** Returns the index of the first quote in a range, or -1 if a backslash comes before it. */
  static int endOfPlain(byte[] bytes, int from, int to) {
    int at = from;
    for (int last = Math.min(to, bytes.length) - 15; at < last; at += 16) {
      long one = marks(longAt(bytes, at));
      long other = marks(longAt(bytes, at + 8));
      if (((one | other) & HIGH) != 0) {
        at += Integer.numberOfTrailingZeros(bits(one) | bits(other) << 8);
        return bytes[at] == '"' ? at : -1;
      }
    }
    while (at < to && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    return at < to && bytes[at] == '"' ? at : -1;
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
