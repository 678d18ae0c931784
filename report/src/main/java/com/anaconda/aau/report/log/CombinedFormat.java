package com.anaconda.aau.report.log;

/**
 * Lines in the combined format, which most servers write.
 *
 * <p>This is a hot path. Nearly every line is of the simplest kind: nothing is escaped, and no
 * quote or bracket is where it does not belong. Such a line can be read with a handful of searches.
 * All others are left to the pattern of the format, which would give the same result for the simple
 * lines, too.
 */
final class CombinedFormat implements LineFormat {
  /** The length of {@code [10/Oct/2000:13:55:36 -0700] }, which is followed by a quote. */
  private static final int TIME = 29;

  private final PatternFormat pattern;
  private final RecentTime time;

  CombinedFormat(PatternFormat pattern, Calendar calendar) {
    this.pattern = pattern;
    this.time = new RecentTime(calendar);
  }

  @Override
  public String name() {
    return pattern.name();
  }

  @Override
  public boolean read(byte[] bytes, int from, int to, Fields found) {
    return isRead(bytes, from, to, found) || pattern.read(bytes, from, to, found);
  }

  /** Reads a simple line. Returns false if the line is not simple. */
  private boolean isRead(byte[] bytes, int from, int to, Fields found) {
    int bracket = bracket(bytes, from, to);
    int request = bracket + TIME + 1;
    if (bracket < 0 || !isTime(bytes, bracket, to)) {
      return false;
    }
    int afterRequest = Bytes.endOfPlain(bytes, request, to);
    int status = afterRequest + 2;
    int afterStatus = status + 3;
    if (afterRequest < 0 || afterStatus >= to || !isStatus(bytes, status)) {
      return false;
    }
    int referrer = Bytes.indexOf(bytes, afterStatus, to, (byte) '"') + 1;
    int afterReferrer = endOfReferrer(bytes, referrer, to);
    int agent = afterReferrer + 3;
    if (afterStatus + 2 >= referrer
        || bytes[referrer - 2] != ' '
        || afterReferrer < 0
        || agent >= to
        || bytes[agent - 2] != ' '
        || bytes[agent - 1] != '"'
        || bytes[to - 1] != '"'
        || !Bytes.isPlain(bytes, agent, to - 1)) {
      return false;
    }
    found.clear();
    found.setDay(time.day(bytes, bracket + 1, bracket + TIME - 2));
    found.setRequest(bytes, request, afterRequest);
    found.setStatus(Digits.read(bytes, status, 3, to));
    found.agent().set(bytes, agent, to - 1);
    return found.day() > Fields.IMPOSSIBLE_DAY;
  }

  /** Returns whether there are three digits between spaces. */
  private static boolean isStatus(byte[] bytes, int at) {
    return bytes[at - 1] == ' '
        && Digits.isDigit(bytes[at])
        && Digits.isDigit(bytes[at + 1])
        && Digits.isDigit(bytes[at + 2])
        && bytes[at + 3] == ' ';
  }

  /** Most requests of tools have none, for which servers log a hyphen. */
  private static int endOfReferrer(byte[] bytes, int from, int to) {
    boolean isNone = from + 1 < to && bytes[from] == '-' && bytes[from + 1] == '"';
    return isNone ? from + 1 : Bytes.endOfPlain(bytes, from, to);
  }

  /**
   * Returns the position of the first bracket after the address, the identity and the user, or -1.
   */
  private static int bracket(byte[] bytes, int from, int to) {
    int afterAddress = Bytes.indexOf(bytes, from, to, (byte) ' ');
    if (afterAddress < 0 || afterAddress + Long.BYTES > to) {
      return -1;
    }
    if ((Bytes.longAt(bytes, afterAddress) & SIX_BYTES) == ANONYMOUS) {
      return afterAddress + 5;
    }
    int afterIdentity = Bytes.indexOf(bytes, afterAddress + 1, to, (byte) ' ');
    if (afterIdentity < 0) {
      return -1;
    }
    int bracket = Bytes.indexOf(bytes, afterIdentity + 1, to, (byte) '[');
    return bracket > afterIdentity + 1 && bytes[bracket - 1] == ' ' ? bracket : -1;
  }

  /** Returns whether a bracket is closed where a time ends, and a request follows. */
  private static boolean isTime(byte[] bytes, int bracket, int to) {
    return bracket + TIME < to
        && bytes[bracket + TIME - 2] == ']'
        && bytes[bracket + TIME - 1] == ' '
        && bytes[bracket + TIME] == '"';
  }

  /** Neither the identity nor the user is known, as in most lines. */
  private static final long ANONYMOUS = Bytes.word(" - - [");

  private static final long SIX_BYTES = (1L << 6 * Byte.SIZE) - 1;
}
