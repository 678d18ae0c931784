package com.anaconda.aau.core.config.value;

/**
 * Parses numbers as Python does, including complex ones, because conda falls back on them for
 * booleans. {@code nan}, {@code 1_000} and {@code 0j} are numbers; {@code 0x1} is not.
 */
final class PythonNumber {
  private final String text;
  private int at;
  private boolean lastWasNumber;

  private PythonNumber(String text) {
    this.text = text;
  }

  /** Returns whether the text is a nonzero number, or null if it is not a number. */
  static Boolean isNonZero(String text) {
    try {
      return new PythonNumber(asciiDigits(text)).parse();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private Boolean parse() {
    boolean parenthesised = accept('(');
    skipBlanks();
    double first = number();
    double second = 0;
    if (Double.isNaN(first) && !lastWasNumber) {
      second = imaginaryUnit();
      first = 0;
    } else if (at < text.length() && (peek() == '+' || peek() == '-')) {
      int sign = at;
      second = number();
      if (!lastWasNumber) {
        at = sign;
        second = imaginaryUnit();
      } else if (!accept('j')) {
        throw new NumberFormatException();
      }
    } else if (accept('j')) {
      second = first;
      first = 0;
    }
    skipBlanks();
    if (parenthesised && !accept(')') || at < text.length()) {
      return null;
    }
    return first != 0 || second != 0;
  }

  /**
   * Parses a float. If the text contains none, returns NaN and leaves {@link #lastWasNumber} false.
   */
  private double number() {
    int start = at;
    boolean negative = !accept('+') && accept('-');
    lastWasNumber = true;
    if (acceptWord("infinity") || acceptWord("inf")) {
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (acceptWord("nan")) {
      return Double.NaN;
    }
    int body = at;
    int digits = digits();
    if (accept('.')) {
      digits += digits();
    }
    if (digits == 0) {
      at = start;
      lastWasNumber = false;
      return Double.NaN;
    }
    exponent();
    return Double.parseDouble(text.substring(body, at).replace("_", ""));
  }

  private void exponent() {
    int start = at;
    if (accept('e')) {
      if (!accept('+')) {
        accept('-');
      }
      if (digits() == 0) {
        at = start;
      }
    }
  }

  private double imaginaryUnit() {
    if (!accept('+')) {
      accept('-');
    }
    if (!accept('j')) {
      throw new NumberFormatException();
    }
    return 1;
  }

  /** Skips digits with single underscores between them, and returns the number of digits. */
  private int digits() {
    int count = 0;
    while (at < text.length()) {
      char c = peek();
      if (c >= '0' && c <= '9') {
        count++;
        at++;
      } else if (c == '_' && count > 0 && isDigit(at - 1) && isDigit(at + 1)) {
        at++;
      } else {
        break;
      }
    }
    return count;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean acceptWord(String word) {
    boolean accepted = text.startsWith(word, at);
    at += accepted ? word.length() : 0;
    return accepted;
  }

  private boolean accept(char c) {
    boolean accepted = at < text.length() && peek() == c;
    at += accepted ? 1 : 0;
    return accepted;
  }

  private char peek() {
    return text.charAt(at);
  }

  private void skipBlanks() {
    while (at < text.length() && Truth.isBlank(peek())) {
      at++;
    }
  }

  /** Maps the decimal digits of all scripts to ASCII, because Python accepts them. */
  private static String asciiDigits(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ascii.append(c > 0x7f && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return ascii.toString();
  }
}
