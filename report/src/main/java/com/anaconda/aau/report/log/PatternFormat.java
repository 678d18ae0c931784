package com.anaconda.aau.report.log;

import java.util.List;

/**
 * Lines that consist of fields with fixed text between them, as nginx's {@code log_format} and
 * Apache's {@code LogFormat} describe them.
 *
 * <p>This is a hot path. A field ends where the text after it begins; a quoted field does not end
 * at an escaped quote. If a server does not escape quotes in a User-Agent, the text after the field
 * decides: a quote followed by anything else is part of the field.
 */
final class PatternFormat implements LineFormat {
  /**
   * The number of further ends to try for a field that can contain anything, such as a user's name.
   */
  private static final int ATTEMPTS = 8;

  /** A field and the text after it. */
  record Field(FieldKind kind, boolean quoted, byte[] after) {}

  private final String name;
  private final byte[] before;
  private final Field[] fields;
  private final boolean openEnded;
  private final RecentTime time;
  private final FieldValues values;

  /**
   * Creates a format.
   *
   * @param openEnded whether a line can continue after the last field, because administrators
   *     append fields to common formats
   */
  PatternFormat(
      String name, byte[] before, List<Field> fields, boolean openEnded, Calendar calendar) {
    this.name = name;
    this.before = before.clone();
    this.fields = fields.toArray(new Field[0]);
    this.openEnded = openEnded;
    this.time = new RecentTime(calendar);
    this.values = new FieldValues(calendar, time);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean read(byte[] bytes, int from, int to, Fields found) {
    if (!Bytes.startsWith(bytes, from, to, before)) {
      return false;
    }
    found.clear();
    values.clear();
    int at = from + before.length;
    for (int i = 0; i < fields.length; i++) {
      int end = end(i, bytes, at, to);
      if (end < 0 || !values.take(fields[i].kind, bytes, at, end, found)) {
        return false;
      }
      at = end + fields[i].after.length;
    }
    return (at == to || openEnded && bytes[at] == ' ') && values.finish(found);
  }

  /** Returns the end of a field, or -1. */
  private int end(int index, byte[] bytes, int from, int to) {
    Field field = fields[index];
    byte[] after = field.after;
    boolean last = index == fields.length - 1;
    if (after.length == 0) {
      return to;
    }
    if (last && openEnded) {
      return endOfLast(bytes, from, to);
    }
    if (field.kind == FieldKind.AGENT && !field.quoted) {
      return endFromBehind(index, bytes, from, to);
    }
    boolean beforeTime = !last && fields[index + 1].kind == FieldKind.TIME;
    int attempts = 0;
    int end = from;
    if (field.kind == FieldKind.REQUEST && !field.quoted) {
      // The spaces in an unquoted request look like those between fields, so skip to the protocol.
      end = Math.max(from, Bytes.indexOf(bytes, from, to, PROTOCOL) + 1);
    }
    while (true) {
      end = Bytes.indexOf(bytes, end, to, after[0]);
      if (end < 0 || attempts > ATTEMPTS) {
        return -1;
      }
      int next = end + after.length;
      if (!(field.quoted && Escapes.isEscaped(bytes, from, end))
          && Bytes.startsWith(bytes, end, to, after)
          && (!last || next == to)) {
        if (!beforeTime || isTime(index + 1, bytes, next, to)) {
          return end;
        }
        attempts++;
      }
      end++;
    }
  }

  /**
   * Returns the end of an unquoted User-Agent, which can contain as many spaces as the later fields
   * allow.
   */
  private int endFromBehind(int index, byte[] bytes, int from, int to) {
    int end = to;
    for (int i = fields.length - 1; i >= index; i--) {
      byte[] after = fields[i].after;
      end = after.length == 0 ? end : Bytes.lastIndexOf(bytes, from, end, after);
      if (end < 0) {
        return -1;
      }
    }
    return end;
  }

  private static final byte[] PROTOCOL = {' ', 'H', 'T', 'T', 'P', '/'};

  /**
   * Returns the end of a quoted field that is the last in the pattern but can be followed by more
   * text. If the rest of the line contains an odd number of quotes, one of them is inside the
   * User-Agent. Searches backward, so that each quote is examined only once, however many there
   * are.
   */
  private static int endOfLast(byte[] bytes, int from, int to) {
    int first = Bytes.indexOf(bytes, from, to, (byte) '"');
    if (first < 0 || first + 1 == to && !Escapes.isEscaped(bytes, from, first)) {
      return first;
    }
    int found = -1;
    int lastQuote = -1;
    boolean odd = false;
    for (int at = to - 1; at >= first; at--) {
      if (bytes[at] != '"') {
        continue;
      }
      boolean ends = at + 1 == to || bytes[at + 1] == ' ' && !odd;
      boolean escaped = Escapes.isEscaped(bytes, from, at);
      if (lastQuote < 0 && ends) {
        lastQuote = at;
      }
      if (ends && !escaped) {
        found = at;
      }
      odd ^= !escaped;
    }
    // If quotes are not escaped, a backslash before the last one is not an escape.
    return found < 0 ? lastQuote : found;
  }

  /** Checks for a time, because a bracket in a user's name can look like the start of one. */
  private boolean isTime(int index, byte[] bytes, int from, int to) {
    int end = fields[index].after.length == 0 ? to : end(index, bytes, from, to);
    return end >= 0 && time.day(bytes, from, end) != Fields.NO_DAY;
  }
}
