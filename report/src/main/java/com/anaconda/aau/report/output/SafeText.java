package com.anaconda.aau.report.output;

/** Text from a log, made harmless for where it is shown. */
final class SafeText {
  private SafeText() {}

  /** For a terminal: no escape sequence, no line end, no character that turns the line around. */
  static String terminal(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean odd =
                  Character.isISOControl(c)
                      || type == Character.FORMAT
                      || type == Character.SURROGATE
                      || type == Character.UNASSIGNED
                      || type == Character.PRIVATE_USE
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR;
              safe.appendCodePoint(odd ? '?' : c);
            });
    return safe.toString();
  }

  /** For a spreadsheet: in quotes (RFC 4180), and never a formula. */
  static String csv(String text) {
    String safe = terminal(text);
    // What a spreadsheet takes for a formula; an apostrophe in front makes it text (OWASP).
    if (!safe.isEmpty() && "=+-@".indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    boolean plain = safe.indexOf(',') < 0 && safe.indexOf('"') < 0;
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
