package com.anaconda.aau.core.config.value;

import java.util.Locale;

/** Parses booleans as conda does. */
public final class Truth {

  private Truth() {}

  /** Returns true, false, or null if the value is not a boolean. */
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

  /** Parses a scalar that has YAML's boolean tag. */
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

  /** Parses a string. Like conda, drops the first dot, wherever it is. */
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

  /** Strips white space as Python does. */
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

  /** Returns whether Python treats a character as white space. */
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /**
   * Returns whether a value of {@code DO_NOT_TRACK} opts out. Any non-empty value that is not
   * clearly false does.
   */
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
