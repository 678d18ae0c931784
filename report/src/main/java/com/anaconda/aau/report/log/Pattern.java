package com.anaconda.aau.report.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses patterns in the syntax of nginx's {@code log_format} ({@code $http_user_agent}) or
 * Apache's {@code LogFormat} ({@code %{User-Agent}i}), which Tomcat and Jetty also use.
 */
final class Pattern {
  private final String text;
  private final List<PatternFormat.Field> fields = new ArrayList<>();
  private String before;
  private FieldKind kind;
  private final StringBuilder literal = new StringBuilder();

  private Pattern(String text) {
    this.text = text;
  }

  /** Compiles one of our own patterns, whose lines can continue after the last field. */
  static PatternFormat compile(String name, String text, Calendar calendar)
      throws LogFormatException {
    Pattern pattern = new Pattern(text);
    pattern.split();
    return pattern.format(name, true, calendar);
  }

  /** Compiles a user's pattern, which is also the format's name. */
  static PatternFormat compile(String text, Calendar calendar) throws LogFormatException {
    Pattern pattern = new Pattern(text.replace("\\\"", "\"").replace("\\t", "\t"));
    pattern.split();
    pattern.require(FieldKind.AGENT, "the User-Agent ($http_user_agent or %{User-Agent}i)");
    pattern.require(FieldKind.TIME, "the time ($time_local, $time_iso8601, $msec or %t)");
    return pattern.format(text, false, calendar);
  }

  private PatternFormat format(String name, boolean openEnded, Calendar calendar) {
    return new PatternFormat(name, bytes(before), fields, openEnded, calendar);
  }

  private void require(FieldKind wanted, String what) throws LogFormatException {
    for (PatternFormat.Field field : fields) {
      if (field.kind() == wanted
          || wanted == FieldKind.AGENT && field.kind() == FieldKind.CAPTURED) {
        return;
      }
    }
    throw new LogFormatException("The pattern lacks " + what + ": " + text);
  }

  private void split() throws LogFormatException {
    boolean apache = text.indexOf('$') < 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != (apache ? '%' : '$')) {
        literal.append(c);
        at++;
      } else if (apache && text.startsWith("%%", at)) {
        literal.append('%');
        at += 2;
      } else {
        at = apache ? apacheWord(at) : nginxWord(at);
      }
    }
    close();
  }

  private int nginxWord(int at) throws LogFormatException {
    boolean braces = text.startsWith("${", at);
    int from = at + (braces ? 2 : 1);
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    field(PatternWords.nginx(text.substring(from, end)));
    return braces ? end + 1 : end;
  }

  private int apacheWord(int at) throws LogFormatException {
    int end = at + 1;
    // Skip modifiers, which select by status or choose the first or last request, as in %>s and
    // %!200,304s.
    while (end < text.length() && "<>!,0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String argument = "";
    if (end < text.length() && text.charAt(end) == '{') {
      int close = text.indexOf('}', end);
      if (close < 0) {
        throw new LogFormatException("A brace is not closed in the pattern: " + text);
      }
      argument = text.substring(end + 1, close);
      end = close + 1;
    }
    if (end == text.length()) {
      throw new LogFormatException("The pattern ends in the middle of a variable: " + text);
    }
    boolean caret = text.charAt(end) == '^';
    // Trailers, as in %{name}^ti, and times of the first byte, as in %^FB. %U%q is a path with its
    // query.
    int letters = caret || text.startsWith("U%q", end) ? 3 : 1;
    if (end + letters > text.length()) {
      throw new LogFormatException("The pattern ends in the middle of a variable: " + text);
    }
    char word = text.charAt(caret ? end + 2 : end);
    boolean brackets = word == 't' && argument.isEmpty() && !literal.toString().endsWith("[");
    if (brackets) {
      literal.append('[');
    }
    field(PatternWords.apache(word, argument));
    if (brackets) {
      literal.append(']');
    }
    return end + letters;
  }

  private void field(FieldKind next) throws LogFormatException {
    if (kind != null && literal.length() == 0) {
      throw new LogFormatException("The pattern has two fields with nothing between them: " + text);
    }
    close();
    kind = next;
  }

  /** Completes the previous field, if any, with the text that follows it. */
  private void close() {
    String after = literal.toString();
    if (kind == null) {
      before = after;
    } else {
      String ahead = fields.isEmpty() ? before : text(fields.get(fields.size() - 1).after());
      boolean quoted = ahead.endsWith("\"") && after.startsWith("\"");
      fields.add(new PatternFormat.Field(kind, quoted, bytes(after)));
    }
    literal.setLength(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
