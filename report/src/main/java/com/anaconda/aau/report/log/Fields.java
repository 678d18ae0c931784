package com.anaconda.aau.report.log;

/**
 * The fields of a line that the report uses. The client's address, the user's name, the query and
 * the referrer are left out, so no later step can see them. A reader reuses one instance for all
 * lines.
 */
public final class Fields {
  /** Stands for the day of a line without a readable time. */
  public static final long NO_DAY = Long.MIN_VALUE;

  /** Stands for a day on which no server wrote this line: its clock or the line is wrong. */
  public static final long IMPOSSIBLE_DAY = NO_DAY + 1;

  private final Slice method = new Slice();
  private final Slice path = new Slice();
  private final Slice agent = new Slice();
  private int status;
  private long day;
  private boolean plusMeansSpace;

  void clear() {
    method.clear();
    path.clear();
    agent.clear();
    status = 0;
    day = NO_DAY;
    plusMeansSpace = false;
  }

  /** Returns the request's method, or an absent slice if there is no valid request. */
  public Slice method() {
    return method;
  }

  /** Returns the request's target without the query. */
  public Slice path() {
    return path;
  }

  /** Returns the User-Agent, with escapes decoded. */
  public Slice agent() {
    return agent;
  }

  /** Returns the response status, or 0 if there is none. */
  public int status() {
    return status;
  }

  /**
   * Returns the day in the report's time zone, in days since 1970-01-01, or {@link #NO_DAY} or
   * {@link #IMPOSSIBLE_DAY}.
   */
  public long day() {
    return day;
  }

  /** Returns whether the server writes spaces as plus signs, as IIS does. */
  public boolean plusMeansSpace() {
    return plusMeansSpace;
  }

  void setPlusMeansSpace() {
    plusMeansSpace = true;
  }

  void setDay(long value) {
    day = value;
  }

  void setStatus(int value) {
    status = value;
  }

  /** Parses a status such as 200, or squid's TCP_MISS/200. */
  void setStatus(byte[] bytes, int from, int to) {
    int first = to;
    while (first > from && bytes[first - 1] >= '0' && bytes[first - 1] <= '9') {
      first--;
    }
    boolean isStatus = to - first == 3 && (first == from || bytes[first - 1] == '/');
    status =
        isStatus
            ? (bytes[first] - '0') * 100 + (bytes[first + 1] - '0') * 10 + bytes[first + 2] - '0'
            : 0;
  }

  /**
   * Splits a request line. If the text is something else, such as a TLS handshake, method and path
   * stay absent.
   */
  void setRequest(byte[] bytes, int from, int to) {
    boolean isGet =
        to - from >= Long.BYTES && (Bytes.longAt(bytes, from) & FOUR_BYTES) == USUAL_METHOD;
    int space = isGet ? from + 3 : Bytes.indexOf(bytes, from, to, (byte) ' ');
    if (space < 0) {
      return;
    }
    method.set(bytes, from, space);
    setPath(bytes, space + 1, endOfTarget(bytes, space, to));
  }

  /** Returns the position of the space before the protocol, or the end if there is none. */
  private static int endOfTarget(byte[] bytes, int space, int to) {
    int usual = to - HTTP_1_1.length() - 1;
    if (usual > space && bytes[usual] == ' ' && Bytes.longAt(bytes, usual + 1) == USUAL) {
      return usual;
    }
    for (int at = to - 1; at > space; at--) {
      if (bytes[at] == ' ') {
        return Bytes.startsWith(bytes, at + 1, to, HTTP) ? at : to;
      }
    }
    return to;
  }

  private static final long USUAL_METHOD = Bytes.word("GET ");
  private static final long FOUR_BYTES = 0xFFFF_FFFFL;
  private static final String HTTP_1_1 = "HTTP/1.1";
  private static final long USUAL = Bytes.word(HTTP_1_1);
  private static final byte[] HTTP = {'H', 'T', 'T', 'P', '/'};

  /** Stores a target without scheme, host and query. */
  void setPath(byte[] bytes, int from, int to) {
    int end = to;
    if (Bytes.contains(bytes, from, to, (byte) '?')) {
      end = Bytes.indexOf(bytes, from, to, (byte) '?');
    }
    int start = from;
    if (start < end && bytes[start] != '/') {
      int scheme = Bytes.indexOf(bytes, start, end, new byte[] {':', '/', '/'});
      if (scheme > start && scheme - start <= 5) {
        int slash = Bytes.indexOf(bytes, scheme + 3, end, (byte) '/');
        start = slash < 0 ? end : slash;
      }
    }
    path.set(bytes, start, end);
  }
}
