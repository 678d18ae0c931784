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
   * with the name before it. Returns none if the path leaves the server's root or contains a name
   * of three or more dots: it belongs to no package.
   */
  static String[] names(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (int from = 0; from < path.length(); ) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      int dots = leadingDots(path, from, to);
      if (dots < to - from) {
        names.addLast(path.substring(from, to));
      } else if (dots > 2 || dots == 2 && names.pollLast() == null) {
        return NONE;
      }
      from = to + 1;
    }
    return names.toArray(NONE);
  }

  private static int leadingDots(String path, int from, int to) {
    int at = from;
    while (at < to && path.charAt(at) == '.') {
      at++;
    }
    return at - from;
  }
}
