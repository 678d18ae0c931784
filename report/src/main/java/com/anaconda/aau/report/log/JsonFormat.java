package com.anaconda.aau.report.log;

/**
 * One JSON object per line, with the names used by nginx configurations, Caddy, Traefik, Envoy,
 * Cloudflare, Fastly, Google's load balancers and the Elastic Common Schema.
 *
 * <p>This is a hot path, so it builds no tree: it scans the bytes once and takes the values whose
 * names it knows. Names are qualified by the enclosing objects, so a request header that Caddy logs
 * under {@code request.headers} cannot be mistaken for a status.
 */
final class JsonFormat implements LineFormat {
  private static final int DEEPEST = 32;
  private static final byte SPACE = ' ';

  private final FieldValues values;
  private final long[] names = new long[DEEPEST + 1];
  private final boolean[] objects = new boolean[DEEPEST + 1];

  JsonFormat(Calendar calendar) {
    values = new FieldValues(calendar, new RecentTime(calendar));
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean read(byte[] bytes, int from, int to, Fields found) {
    found.clear();
    values.clear();
    int at = from;
    int depth = 0;
    boolean nameExpected = false;
    long name = JsonNames.ROOT;
    while (at < to) {
      byte b = bytes[at];
      switch (b) {
        case '{':
        case '[':
          if (depth == DEEPEST || depth == 0 && b == '[') {
            return false;
          }
          depth++;
          names[depth] = name;
          objects[depth] = nameExpected = b == '{';
          at++;
          break;
        case '}':
        case ']':
          if (--depth < 0) {
            return false;
          }
          at++;
          nameExpected = false;
          break;
        case ',':
          nameExpected = objects[depth];
          at++;
          break;
        case ' ':
        case '\t':
        case ':':
          at++;
          break;
        case '"':
          int end = endOfString(bytes, at + 1, to);
          if (end < 0 || depth == 0) {
            return false;
          }
          if (nameExpected) {
            name = JsonNames.inside(names[depth], bytes, at + 1, end);
            nameExpected = false;
          } else {
            take(name, bytes, at + 1, end, found);
          }
          at = end + 1;
          break;
        default:
          if (depth == 0) {
            return false;
          }
          int stop = endOfLiteral(bytes, at, to);
          take(name, bytes, at, stop, found);
          at = stop;
      }
    }
    return depth == 0 && values.finish(found) && isRequest(found);
  }

  /**
   * Takes only the first value of a name, so a client cannot override it by sending a second one.
   */
  private void take(long name, byte[] bytes, int from, int to, Fields found) {
    FieldKind kind = JsonNames.kindOf(name);
    if (kind == null || isKnown(kind, found)) {
      return;
    }
    if (kind == FieldKind.REQUEST || kind == FieldKind.PATH) {
      takeRequest(kind, bytes, from, to, found);
    } else if (kind == FieldKind.DATE || kind == FieldKind.TIME) {
      // CloudFront has separate values for date and time of day; other servers put both into one
      // value.
      if (!values.take(FieldKind.TIME, bytes, from, to, found)) {
        FieldKind half = kind == FieldKind.DATE ? kind : FieldKind.CLOCK;
        values.take(half, bytes, from, to, found);
      }
    } else {
      values.take(kind, bytes, from, to, found);
    }
  }

  /**
   * Some servers use the name "request" for the method; others use "uri" for the whole request
   * line.
   */
  private void takeRequest(FieldKind kind, byte[] bytes, int from, int to, Fields found) {
    boolean isLine = from < to && bytes[from] != '/' && Bytes.indexOf(bytes, from, to, SPACE) >= 0;
    if (kind == FieldKind.REQUEST && !isLine) {
      values.take(FieldKind.METHOD, bytes, from, to, found);
    } else {
      values.take(isLine ? FieldKind.REQUEST : FieldKind.PATH, bytes, from, to, found);
    }
  }

  private static boolean isKnown(FieldKind kind, Fields found) {
    switch (kind) {
      case AGENT:
        return !found.agent().isAbsent();
      case METHOD:
        return !found.method().isAbsent();
      case STATUS:
        return found.status() != 0;
      case DATE:
      case TIME:
        return found.day() != Fields.NO_DAY;
      case REQUEST:
        return !found.path().isAbsent() && !found.method().isAbsent();
      default:
        return !found.path().isAbsent();
    }
  }

  /**
   * Returns whether an object describes a request. An object without any of these fields is some
   * other message from the server.
   */
  private static boolean isRequest(Fields found) {
    return isKnown(FieldKind.PATH, found)
        || isKnown(FieldKind.STATUS, found)
        || isKnown(FieldKind.AGENT, found);
  }

  private static int endOfString(byte[] bytes, int from, int to) {
    int quote = Bytes.indexOf(bytes, from, to, (byte) '"');
    while (quote >= 0 && Escapes.isEscaped(bytes, from, quote)) {
      quote = Bytes.indexOf(bytes, quote + 1, to, (byte) '"');
    }
    return quote;
  }

  private static int endOfLiteral(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != ',' && bytes[at] != '}' && bytes[at] != ']') {
      at++;
    }
    int end = at;
    while (end > from + 1 && bytes[end - 1] == ' ') {
      end--;
    }
    return end;
  }
}
