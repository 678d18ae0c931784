package com.anaconda.aau.core.config.value;

import java.util.Locale;

/** What conda takes for true and false. */
public final class Truth {

  private Truth() {}

  /** True, false, or null for anything else. */
  public static Boolean of(Scalar scalar) {
    switch (scalar.kind()) {
      case NULL:
        return Boolean.FALSE;
      case BOOLEAN:
        return ofWord(scalar.text());
      case NUMBER:
        return !YamlNumber.isZero(scalar.text());
      case STRING:
        return ofString(scalar.text());
      default:
        return null;
    }
  }

  /** The words that an explicit YAML boolean may be. */
  static Boolean ofWord(String text) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "true":
      case "yes":
      case "on":
      case "y":
        return Boolean.TRUE;
      case "false":
      case "no":
      case "off":
      case "n":
        return Boolean.FALSE;
      default:
        return null;
    }
  }

  /** A string; conda drops the first dot in it, wherever it is. */
  public static Boolean ofString(String text) {
    String word = strip(text).toLowerCase(Locale.ROOT);
    int dot = word.indexOf('.');
    if (dot >= 0) {
      word = word.substring(0, dot) + word.substring(dot + 1);
    }
    Boolean known = ofWord(word);
    if (known != null) {
      return known;
    }
    if (word.isEmpty() || word.equals("non") || word.equals("none")) {
      return Boolean.FALSE;
    }
    return PythonNumber.isNonZero(strip(word));
  }

  /** A text without white space at its ends, in Python's sense. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Whatever is not plainly a "no" is a wish not to be tracked. */
  public static boolean asksForIt(String value) {
    switch (strip(value).toLowerCase(Locale.ROOT)) {
      case "0":
      case "false":
      case "no":
      case "off":
      case "n":
        return false;
      default:
        return !value.isEmpty();
    }
  }
}
