package com.anaconda.aau.report.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Maps the time of a line to a day in the report's time zone. Days before the first package
 * servers, and days in the distant future, are impossible: each day takes memory and a row, so a
 * forged log could otherwise ask for millions of them. Not thread-safe.
 */
final class Calendar {
  private static final long SECONDS_OF_DAY = 86_400;

  /** A second in the year 9999. */
  private static final long LATEST = 253_402_214_400L;

  private static final long FIRST_DAY = LocalDate.of(1995, 1, 1).toEpochDay();

  private final ZoneId zone;

  /** A year from now, because a server's clock can be wrong. */
  private final long lastDay;

  // Lines are in chronological order, so nearly every line falls on the same day as the one before.
  private long day = Fields.NO_DAY;
  private long dayStart;
  private long dayEnd;

  Calendar(ZoneId zone) {
    this.zone = zone;
    this.lastDay = LocalDate.now(zone).plusYears(1).toEpochDay();
  }

  /** Returns the day of an instant, {@link Fields#IMPOSSIBLE_DAY} or {@link Fields#NO_DAY}. */
  long dayOf(long epochSecond) {
    if (epochSecond < dayStart || epochSecond >= dayEnd) {
      if (epochSecond < 0 || epochSecond > LATEST) {
        return Fields.NO_DAY;
      }
      LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(epochSecond), zone);
      day = possible(date.toEpochDay());
      dayStart = date.atStartOfDay(zone).toEpochSecond();
      dayEnd = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
    }
    return day;
  }

  /**
   * Returns the day of a time, {@link Fields#IMPOSSIBLE_DAY}, or {@link Fields#NO_DAY} if the time
   * does not exist.
   */
  long dayOf(int year, int month, int dayOfMonth, int secondOfDay, int offset) {
    if (month < 1
        || month > 12
        || dayOfMonth < 1
        || dayOfMonth > 31
        || year < 1970
        || year > 9999
        || secondOfDay < 0
        || secondOfDay > SECONDS_OF_DAY) {
      return Fields.NO_DAY;
    }
    long date = epochDay(year, month, dayOfMonth);
    if (dayOfMonth > 28 && LocalDate.ofEpochDay(date).getDayOfMonth() != dayOfMonth) {
      return Fields.NO_DAY;
    }
    // A time without an offset is the server's local time, which the report's zone must match.
    return offset == Digits.NONE
        ? possible(date)
        : dayOf(date * SECONDS_OF_DAY + secondOfDay - offset);
  }

  private long possible(long date) {
    return date < FIRST_DAY || date > lastDay ? Fields.IMPOSSIBLE_DAY : date;
  }

  /**
   * Returns the days since 1970-01-01 in the proleptic Gregorian calendar, without creating an
   * object.
   */
  private static long epochDay(int year, int month, int day) {
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }
}
