package com.anaconda.aau.report.log;

/**
 * What the report looks at in a line. The client's address, the user's name, the query and the
 * referrer are not here, so no later step can see them. One instance serves all lines of a reader.
 */
public final class Fields {
  /** No day: the line has no time that could be read. */
  public static final long NO_DAY = Long.MIN_VALUE;

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

  /** The request's method; absent when the request was none. */
  public Slice method() {
    return method;
  }

  /** The request's target, a query cut off. */
  public Slice path() {
    return path;
  }

  /** The User-Agent, escapes undone. */
  public Slice agent() {
    return agent;
  }

  /** The answer's status, 0 when there is none. */
  public int status() {
    return status;
  }

  /** The day in the report's zone, in days since 1970-01-01, or {@link #NO_DAY}. */
  public long day() {
    return day;
  }

  /** Whether the server writes a plus sign for a space, as IIS does. */
  public boolean plusMeansSpace() {
    return plusMeansSpace;
  }

  void setPlusMeansSpace() {
    plusMeansSpace = true;
  }

  void setDay(long value) {
    day = value;
  }

  /** Reads a status such as 200, or squid's TCP_MISS/200. */
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

  /** Splits a request line. What is none, such as a TLS greeting, leaves method and path absent. */
  void setRequest(byte[] bytes, int from, int to) {
    int space = Bytes.indexOf(bytes, from, to, (byte) ' ');
    if (space < 0) {
      return;
    }
    method.set(bytes, from, space);
    int end = to;
    for (int at = to - 1; at > space; at--) {
      if (bytes[at] == ' ') {
        end = Bytes.startsWith(bytes, at + 1, to, HTTP) ? at : to;
        break;
      }
    }
    setPath(bytes, space + 1, end);
  }

  private static final byte[] HTTP = {'H', 'T', 'T', 'P', '/'};

  /** Takes a target, without scheme, host and query. */
  void setPath(byte[] bytes, int from, int to) {
    int end = to;
    int query = Bytes.indexOf(bytes, from, to, (byte) '?');
    if (query >= 0) {
      end = query;
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
