package com.anaconda.aau.report.log;

/**
 * One JSON object a line, with the names that nginx configurations, Caddy, Traefik, Envoy,
 * Cloudflare, Fastly, Google's load balancers and the Elastic Common Schema use.
 *
 * <p>The hot path, so it reads no tree: it passes over the bytes once and takes the values whose
 * names it knows. A name counts with the names of the objects around it, so that a request header
 * that Caddy logs under {@code request.headers} cannot pass as a status.
 */
final class JsonFormat implements LineFormat {
  private static final int DEEPEST = 32;

  private final Calendar calendar;
  private final Escapes agentEscapes = new Escapes();
  private final Escapes pathEscapes = new Escapes();
  private final Slice scratch = new Slice();
  private final long[] names = new long[DEEPEST + 1];
  private final boolean[] objects = new boolean[DEEPEST + 1];

  JsonFormat(Calendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean read(byte[] bytes, int from, int to, Fields found) {
    found.clear();
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
    return depth == 0 && found.day() != Fields.NO_DAY;
  }

  /** The first value of a name counts: nobody can add a second one by what they send. */
  private void take(long name, byte[] bytes, int from, int to, Fields found) {
    FieldKind kind = JsonNames.kindOf(name);
    if (kind == null) {
      return;
    }
    switch (kind) {
      case AGENT:
        if (found.agent().isAbsent()) {
          agentEscapes.decode(bytes, from, to, (byte) '\\', found.agent());
        }
        break;
      case TIME:
        if (found.day() == Fields.NO_DAY) {
          found.setDay(TimeText.day(bytes, from, to, calendar));
        }
        break;
      case METHOD:
        if (found.method().isAbsent()) {
          found.method().set(bytes, from, to);
        }
        break;
      case PATH:
      case REQUEST:
        if (found.path().isAbsent()) {
          pathEscapes.decode(bytes, from, to, (byte) '\\', scratch);
          if (kind == FieldKind.PATH) {
            found.setPath(scratch.bytes(), scratch.from(), scratch.to());
          } else {
            found.setRequest(scratch.bytes(), scratch.from(), scratch.to());
          }
        }
        break;
      default:
        if (found.status() == 0) {
          found.setStatus(bytes, from, to);
        }
    }
  }

  private static int endOfString(byte[] bytes, int from, int to) {
    int at = from;
    while (true) {
      int quote = Bytes.indexOf(bytes, at, to, (byte) '"');
      if (quote < 0) {
        return -1;
      }
      int backslashes = 0;
      while (quote - backslashes > from && bytes[quote - backslashes - 1] == '\\') {
        backslashes++;
      }
      if ((backslashes & 1) == 0) {
        return quote;
      }
      at = quote + 1;
    }
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
