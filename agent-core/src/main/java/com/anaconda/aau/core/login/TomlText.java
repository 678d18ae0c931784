package com.anaconda.aau.core.login;

/** Splits the text of a TOML document into tokens. */
final class TomlText {
  /** Replaces a dot inside a quoted key part, because such a dot is not a separator. */
  static final char QUOTED_DOT = '\0';

  private static final int DEEPEST_NESTING = 50;
  private static final String BASIC = "\"";
  private static final String LITERAL = "'";

  private final String text;
  private int at;
  private int depth;

  TomlText(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  void enter() {
    if (++depth > DEEPEST_NESTING) {
      throw malformed();
    }
  }

  void leave() {
    depth--;
  }

  boolean accept(String word) {
    boolean accepted = text.startsWith(word, at);
    at += accepted ? word.length() : 0;
    return accepted;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw malformed();
    }
  }

  void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /** Skips blank lines and comments. */
  void skipLines() {
    do {
      skipBlanks();
      skipComment();
    } while (acceptLineBreak());
  }

  /** Consumes the rest of a line, which must be blank or a comment. */
  void endLine() {
    skipBlanks();
    skipComment();
    if (!isAtEnd() && !acceptLineBreak()) {
      throw malformed();
    }
  }

  private void skipComment() {
    if (at < text.length() && text.charAt(at) == '#') {
      while (at < text.length() && text.charAt(at) != '\n') {
        at++;
      }
    }
  }

  private boolean acceptLineBreak() {
    return accept("\n") || accept("\r\n");
  }

  /** Returns one part of a dotted key, bare or quoted. */
  String keyPart() {
    if (isString()) {
      if (text.startsWith("\"\"\"", at) || text.startsWith("'''", at)) {
        throw malformed();
      }
      return string().replace('.', QUOTED_DOT);
    }
    int start = at;
    while (at < text.length() && isBare(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw malformed();
    }
    return text.substring(start, at);
  }

  private static boolean isBare(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  boolean isString() {
    return text.startsWith(BASIC, at) || text.startsWith(LITERAL, at);
  }

  /** Returns a string of any of the four kinds. */
  String string() {
    String quote = text.substring(at, at + 1);
    String tripled = quote + quote + quote;
    boolean multiLine = text.startsWith(tripled, at);
    String delimiter = multiLine ? tripled : quote;
    expect(delimiter);
    if (multiLine) {
      acceptLineBreak();
    }
    StringBuilder value = new StringBuilder();
    while (!accept(delimiter)) {
      char c = next();
      if (c == '\\' && quote.equals(BASIC)) {
        escaped(value, multiLine);
      } else if ((c == '\n' || c == '\r') && !multiLine) {
        throw malformed();
      } else {
        value.append(c);
      }
    }
    // One or two quotes may directly precede the closing three of a multi-line string.
    for (int i = 0; multiLine && i < 2 && accept(quote); i++) {
      value.append(quote);
    }
    return value.toString();
  }

  private void escaped(StringBuilder value, boolean multiLine) {
    char c = next();
    int index = "btnfr\"\\".indexOf(c);
    if (index >= 0) {
      value.append("\b\t\n\f\r\"\\".charAt(index));
    } else if (c == 'u' || c == 'U') {
      value.appendCodePoint(codePoint(c == 'u' ? 4 : 8));
    } else if (multiLine && (c == '\n' || c == '\r' || c == ' ' || c == '\t')) {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    } else {
      throw malformed();
    }
  }

  private int codePoint(int digits) {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0 || code > Character.MAX_CODE_POINT >> 4) {
        throw malformed();
      }
      code = code << 4 | digit;
    }
    return code;
  }

  /** Skips a number, date or boolean. */
  void skipWord() {
    int start = at;
    while (at < text.length() && (isBare(text.charAt(at)) || "+.:".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start) {
      throw malformed();
    }
    // A single space may separate date and time.
    boolean date = at - start == 10 && text.charAt(start + 4) == '-';
    if (date && at + 1 < text.length() && text.charAt(at) == ' ' && isDigit(at + 1)) {
      at++;
      skipWord();
    }
  }

  private boolean isDigit(int index) {
    return text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private char next() {
    if (isAtEnd()) {
      throw malformed();
    }
    return text.charAt(at++);
  }

  IllegalArgumentException malformed() {
    // The text may contain a key, so the message must not quote it.
    return new IllegalArgumentException("malformed at " + at);
  }
}
