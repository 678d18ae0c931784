package com.anaconda.aau.report.log;

/**
 * Finds the day of a line's time. Most lines are from the same minute as the one before, so their
 * times differ only in the seconds and the day is known. Not thread-safe.
 */
final class RecentTime {
  /** The length of {@code 10/Oct/2000:13:55:36 -0700}. */
  private static final int LENGTH = 26;

  /** A mask for the last eight bytes without the seconds. */
  private static final long ZONE = ~0xFFFFL;

  private static final int SECONDS = 18;

  private final Calendar calendar;
  private long start;
  private long middle;
  private int minute;
  private long zone;
  private long day = Fields.NO_DAY;

  RecentTime(Calendar calendar) {
    this.calendar = calendar;
  }

  long day(byte[] bytes, int from, int to) {
    if (to - from != LENGTH || bytes[from + 2] != '/') {
      return TimeText.day(bytes, from, to, calendar);
    }
    long newStart = Bytes.longAt(bytes, from);
    long newMiddle = Bytes.longAt(bytes, from + 8);
    int newMinute = bytes[from + 16] << 8 | bytes[from + 17];
    long newZone = Bytes.longAt(bytes, from + SECONDS) & ZONE;
    boolean isKnown =
        newStart == start && newMiddle == middle && newMinute == minute && newZone == zone;
    if (isKnown && day != Fields.NO_DAY && isSecond(bytes, from + SECONDS)) {
      return day;
    }
    day = TimeText.day(bytes, from, to, calendar);
    start = newStart;
    middle = newMiddle;
    minute = newMinute;
    zone = newZone;
    return day;
  }

  private static boolean isSecond(byte[] bytes, int at) {
    return bytes[at] >= '0' && bytes[at] <= '5' && bytes[at + 1] >= '0' && bytes[at + 1] <= '9';
  }
}
