package com.anaconda.aau.report.usage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a request's path as servers do. */
final class PathText {
  private static final String[] NONE = {};

  private PathText() {}

  /** Decodes escapes such as {@code %40}. A percent sign that starts no escape stays. */
  static String decoded(byte[] bytes, int from, int to) {
    byte[] decoded = new byte[to - from];
    int length = 0;
    for (int at = from; at < to; at++) {
      int value =
          bytes[at] == '%' && at + 2 < to ? hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]) : -1;
      at += value >= 0 ? 2 : 0;
      decoded[length++] = value >= 0 ? (byte) value : bytes[at];
    }
    return new String(decoded, 0, length, StandardCharsets.UTF_8);
  }

  /** Returns the value of a digit, or a number so small that the sum is negative. */
  private static int hex(byte digit) {
    int value = Character.digit(digit, 16);
    return value < 0 ? -1000 : value;
  }

  /**
   * Returns the names between the slashes without empty ones, {@code .}, and {@code ..} together
   * with the name before it. Returns none for a path that leaves the server's root, or that
   * contains a name of more dots, which belongs to no package.
   */
  static String[] names(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/")) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return NONE;
        }
      } else if (name.length() > 2 && name.chars().allMatch(c -> c == '.')) {
        return NONE;
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return names.toArray(NONE);
  }
}
