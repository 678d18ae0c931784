package com.anaconda.aau.core.config.condarc;

/** Decodes YAML escapes of two, four or eight hexadecimal digits. */
final class YamlEscapes {

  private YamlEscapes() {}

  /**
   * Returns the text with all escapes decoded, inside quotes or not, and continued lines joined.
   */
  static String replace(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      int digits = c == '\\' && at < text.length() ? digits(text.charAt(at)) : 0;
      int code = digits == 0 ? -1 : code(text, at + 1, digits);
      if (code >= 0) {
        replaced.appendCodePoint(code);
        at += 1 + digits;
      } else if (c == '\\' && at < text.length() && isBreak(text.charAt(at))) {
        while (at < text.length() && (isBreak(text.charAt(at)) || text.charAt(at) <= ' ')) {
          at++;
        }
      } else {
        replaced.append(c);
      }
    }
    return replaced.toString();
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static int digits(char letter) {
    return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  }

  /** Returns the code point, or -1 if the digits are invalid. */
  private static int code(String text, int start, int digits) {
    if (start + digits > text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return Character.isValidCodePoint(code) ? code : -1;
  }
}
