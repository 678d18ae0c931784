package com.anaconda.aau.report.output;

/** Makes text from a log harmless for the place where it is shown. */
public final class SafeText {
  private SafeText() {}

  /**
   * Returns text for a terminal, without escape sequences, line breaks, or characters that change
   * the direction of text.
   */
  public static String terminal(String text) {
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

  /** Returns text for a spreadsheet, quoted (RFC 4180) and never a formula. */
  static String csv(String text) {
    String safe = terminal(text);
    // A spreadsheet would treat this as a formula; a leading apostrophe makes it text (OWASP).
    if (!safe.isEmpty() && "=+-@".indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    boolean plain = safe.indexOf(',') < 0 && safe.indexOf('"') < 0;
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
