package com.anaconda.aau.report.log;

/** Parses numbers in byte arrays. */
final class Digits {
  /** Stands for a missing or invalid number. */
  static final int NONE = Integer.MIN_VALUE;

  private Digits() {}

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Returns the value of {@code count} digits, or {@link #NONE}. */
  static int read(byte[] bytes, int from, int count, int to) {
    if (from + count > to) {
      return NONE;
    }
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Returns the second of the day for {@code HH:mm:ss}, or {@link #NONE}. */
  static int clock(byte[] bytes, int from, int to) {
    int hour = read(bytes, from, 2, to);
    int minute = read(bytes, from + 3, 2, to);
    int second = read(bytes, from + 6, 2, to);
    if (hour < 0
        || hour > 24
        || minute < 0
        || minute > 59
        || second < 0
        || second > 60
        || bytes[from + 2] != ':'
        || bytes[from + 5] != ':') {
      return NONE;
    }
    return hour * 3600 + minute * 60 + Math.min(second, 59);
  }

  /**
   * Returns the offset from UTC in seconds for +01:00, +0100, +01, Z, GMT or UTC, or {@link #NONE}.
   */
  static int offset(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    if (at == to) {
      return NONE;
    }
    if (bytes[at] != '+' && bytes[at] != '-') {
      boolean isGreenwich = bytes[at] == 'Z' || bytes[at] == 'G' || bytes[at] == 'U';
      return isGreenwich ? 0 : NONE;
    }
    int hours = read(bytes, at + 1, 2, to);
    int minutes = read(bytes, at + (at + 3 < to && bytes[at + 3] == ':' ? 4 : 3), 2, to);
    if (hours < 0) {
      return NONE;
    }
    int seconds = hours * 3600 + Math.max(minutes, 0) * 60;
    return bytes[at] == '-' ? -seconds : seconds;
  }
}
