package com.anaconda.aau.report.log;

/** Parses the formats in which servers write the time of a request. */
final class TimeText {
  private TimeText() {}

  /** Returns the day of a time in any known format, or {@link Fields#NO_DAY}. */
  static long day(byte[] bytes, int first, int end, Calendar calendar) {
    int from = first;
    int to = end;
    if (from < to && bytes[from] == '[' && bytes[to - 1] == ']') {
      from++;
      to--;
    }
    if (to - from < 10) {
      return Fields.NO_DAY;
    }
    if (bytes[from + 2] == '/') {
      return common(bytes, from, to, calendar);
    }
    if (bytes[from + 4] == '-') {
      return iso(bytes, from, to, calendar);
    }
    return number(bytes, from, to, calendar);
  }

  /** Parses {@code 10/Oct/2000:13:55:36 -0700}, with or without a fraction and a zone. */
  private static long common(byte[] bytes, int from, int to, Calendar calendar) {
    if (to - from < 20
        || bytes[from + 6] != '/'
        || bytes[from + 11] != ':' && bytes[from + 11] != ' ') {
      return Fields.NO_DAY;
    }
    int clock = Digits.clock(bytes, from + 12, to);
    int rest = afterFraction(bytes, from + 20, to);
    return calendar.dayOf(
        Digits.read(bytes, from + 7, 4, to),
        month(bytes, from + 3),
        Digits.read(bytes, from, 2, to),
        clock,
        Digits.offset(bytes, rest, to));
  }

  /**
   * Parses {@code 2026-11-28T22:14:33.123+01:00}, also with a space instead of the T or a comma
   * before the fraction.
   */
  private static long iso(byte[] bytes, int from, int to, Calendar calendar) {
    if (to - from < 19 || bytes[from + 7] != '-') {
      return Fields.NO_DAY;
    }
    int clock = Digits.clock(bytes, from + 11, to);
    int rest = afterFraction(bytes, from + 19, to);
    return calendar.dayOf(
        Digits.read(bytes, from, 4, to),
        Digits.read(bytes, from + 5, 2, to),
        Digits.read(bytes, from + 8, 2, to),
        clock,
        Digits.offset(bytes, rest, to));
  }

  private static int afterFraction(byte[] bytes, int from, int to) {
    int at = from;
    if (at < to && (bytes[at] == '.' || bytes[at] == ',')) {
      at++;
      while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
        at++;
      }
    }
    return at;
  }

  /** Parses seconds, milli-, micro- or nanoseconds since 1970, or {@code yyyyMMddHHmmss}. */
  private static long number(byte[] bytes, int from, int to, Calendar calendar) {
    long value = 0;
    int at = from;
    while (at < to && at - from < 19 && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value * 10 + bytes[at++] - '0';
    }
    if (at < to && bytes[at] != '.' && bytes[at] != ',') {
      return Fields.NO_DAY;
    }
    int digits = at - from;
    if (digits == 14 || digits == 17) {
      return compact(bytes, from, to, calendar);
    }
    switch (digits) {
      case 10:
        return calendar.dayOf(value);
      case 13:
        return calendar.dayOf(value / 1_000);
      case 16:
        return calendar.dayOf(value / 1_000_000);
      case 19:
        return calendar.dayOf(value / 1_000_000_000);
      default:
        return Fields.NO_DAY;
    }
  }

  private static long compact(byte[] bytes, int from, int to, Calendar calendar) {
    return calendar.dayOf(
        Digits.read(bytes, from, 4, to),
        Digits.read(bytes, from + 4, 2, to),
        Digits.read(bytes, from + 6, 2, to),
        Digits.read(bytes, from + 8, 2, to) * 3600
            + Digits.read(bytes, from + 10, 2, to) * 60
            + Digits.read(bytes, from + 12, 2, to),
        Digits.NONE);
  }

  private static int month(byte[] bytes, int at) {
    int letters = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
    switch (letters) {
      case 'J' << 16 | 'a' << 8 | 'n':
        return 1;
      case 'F' << 16 | 'e' << 8 | 'b':
        return 2;
      case 'M' << 16 | 'a' << 8 | 'r':
        return 3;
      case 'A' << 16 | 'p' << 8 | 'r':
        return 4;
      case 'M' << 16 | 'a' << 8 | 'y':
        return 5;
      case 'J' << 16 | 'u' << 8 | 'n':
        return 6;
      case 'J' << 16 | 'u' << 8 | 'l':
        return 7;
      case 'A' << 16 | 'u' << 8 | 'g':
        return 8;
      case 'S' << 16 | 'e' << 8 | 'p':
        return 9;
      case 'O' << 16 | 'c' << 8 | 't':
        return 10;
      case 'N' << 16 | 'o' << 8 | 'v':
        return 11;
      case 'D' << 16 | 'e' << 8 | 'c':
        return 12;
      default:
        return 0;
    }
  }
}
