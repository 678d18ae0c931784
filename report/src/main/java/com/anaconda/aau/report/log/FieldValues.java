package com.anaconda.aau.report.log;

/** Stores the ranges that a format found, each according to its kind. */
final class FieldValues {
  private final Calendar calendar;
  private final RecentTime time;
  private final Escapes agentEscapes = new Escapes();
  private final Escapes requestEscapes = new Escapes();
  private final Slice scratch = new Slice();
  private long date;
  private int clock;

  FieldValues(Calendar calendar, RecentTime time) {
    this.calendar = calendar;
    this.time = time;
  }

  void clear() {
    date = Fields.NO_DAY;
    clock = Digits.NONE;
  }

  /** Stores a range. Returns false if it is not valid for the field. */
  boolean take(FieldKind kind, byte[] bytes, int from, int to, Fields found) {
    switch (kind) {
      case TIME:
        found.setDay(time.day(bytes, from, to));
        return found.day() != Fields.NO_DAY;
      case DATE:
        date = to - from == 10 ? dateAtMidnight(bytes, from, to) : Fields.NO_DAY;
        return date != Fields.NO_DAY;
      case CLOCK:
        clock = to - from < 8 ? Digits.NONE : Digits.clock(bytes, from, to);
        return clock != Digits.NONE;
      case REQUEST:
        requestEscapes.decode(bytes, from, to, (byte) '\\', scratch);
        found.setRequest(scratch.bytes(), scratch.from(), scratch.to());
        return true;
      case METHOD:
        found.method().set(bytes, from, to);
        return true;
      case PATH:
        requestEscapes.decode(bytes, from, to, (byte) '\\', scratch);
        found.setPath(scratch.bytes(), scratch.from(), scratch.to());
        return true;
      case STATUS:
        found.setStatus(bytes, from, to);
        return to > from;
      case AGENT:
        agentEscapes.decode(bytes, from, to, (byte) '\\', found.agent());
        return true;
      case CAPTURED:
        captured(bytes, from, to, found);
        return true;
      default:
        return true;
    }
  }

  private final Calendar utc = new Calendar(java.time.ZoneOffset.UTC);

  private long dateAtMidnight(byte[] bytes, int from, int to) {
    return utc.dayOf(
        Digits.read(bytes, from, 4, to),
        Digits.read(bytes, from + 5, 2, to),
        Digits.read(bytes, from + 8, 2, to),
        0,
        0);
  }

  /**
   * Selects the captured header that contains our tokens, or else the first that names a product.
   */
  private void captured(byte[] bytes, int from, int end, Fields found) {
    // HAProxy escapes braces in values. The response's headers can follow in their own braces.
    int brace = Bytes.indexOf(bytes, from, end, (byte) '}');
    int to = brace < 0 ? end : brace;
    int first = -1;
    int at = from;
    while (at <= to) {
      int bar = Bytes.indexOf(bytes, at, to, (byte) '|');
      int stop = bar < 0 ? to : bar;
      boolean hasTokens = Bytes.indexOf(bytes, at, stop, MARK) >= 0;
      if (hasTokens || first < 0 && Bytes.indexOf(bytes, at, stop, (byte) '/') >= 0) {
        agentEscapes.decode(bytes, at, stop, (byte) '#', found.agent());
        first = at;
      }
      if (hasTokens) {
        return;
      }
      at = stop + 1;
    }
  }

  private static final byte[] MARK = {'a', 'a', 'u', '/'};

  /** Combines a date with its time of day. */
  boolean finish(Fields found) {
    if (date == Fields.IMPOSSIBLE_DAY) {
      found.setDay(date);
    } else if (date != Fields.NO_DAY && clock != Digits.NONE) {
      found.setDay(calendar.dayOf(date * 86_400 + clock));
    }
    return found.day() > Fields.IMPOSSIBLE_DAY;
  }
}
