package com.anaconda.aau.core.config.value;

import java.math.BigInteger;
import java.util.Locale;

/** Parses YAML 1.2 numbers: {@code 1_000}, {@code 0x1f}, {@code .5}, {@code .inf}. */
final class YamlNumber {

  private YamlNumber() {}

  /** Returns whether a plain scalar has the form of a number. It may still be invalid. */
  static boolean looksLikeOne(String text) {
    String body = withoutSign(text);
    return !body.isEmpty() && (isInteger(text, body) || isFloat(text, body));
  }

  /** Returns whether a number is zero, or null if it is invalid. */
  static Boolean isZero(String text) {
    String value = canonical(text);
    if (value == null) {
      return null;
    }
    return value.equals("0") || value.equals("0.0") || value.equals("-0.0");
  }

  /** Returns a spelling that equal numbers share, or null if the number is invalid. */
  static String canonical(String text) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    String body = withoutSign(digits);
    if (body.equals(".inf") || body.equals(".nan")) {
      return digits;
    }
    try {
      if (body.startsWith("0x") || body.startsWith("0o") || body.startsWith("0b")) {
        char letter = body.charAt(1);
        int radix = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
        BigInteger value = new BigInteger(body.substring(2), radix);
        return body.startsWith("-", 2) || body.startsWith("+", 2) ? null : signed(digits, value);
      }
      double value = Double.parseDouble(digits);
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      if (!isAsciiNumber(body)) {
        return null;
      }
      return whole ? Long.toString((long) value) : isDigits(body) ? digits : Double.toString(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String signed(String digits, BigInteger value) {
    return (digits.charAt(0) == '-' ? value.negate() : value).toString();
  }

  private static boolean isInteger(String text, String body) {
    if (!startsLikeANumber(text)) {
      return false;
    }
    if (body.startsWith("0b")) {
      return body.length() > 2 && consistsOf(body, 2, "01_");
    }
    if (body.startsWith("0o")) {
      return body.length() > 2 && consistsOf(body, 2, "01234567_");
    }
    if (body.startsWith("0x")) {
      return body.length() > 2 && consistsOf(body, 2, "0123456789abcdefABCDEF_");
    }
    return consistsOf(body, 0, "0123456789_");
  }

  private static boolean isFloat(String text, String body) {
    if (!startsLikeANumber(text) && text.charAt(0) != '.') {
      return false;
    }
    if (body.equals(".inf") || body.equals(".Inf") || body.equals(".INF")) {
      return true;
    }
    if (text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN")) {
      return true;
    }
    int whole = skip(body, 0, "0123456789_");
    boolean startsWithDot = whole == 0;
    if (!startsWithDot && body.charAt(0) == '_') {
      return false;
    }
    int at = whole;
    boolean dot = at < body.length() && body.charAt(at) == '.';
    if (dot) {
      at = skip(body, at + 1, "0123456789_");
      if (startsWithDot && at == 1) {
        return false;
      }
    }
    if (at == body.length()) {
      return dot;
    }
    return !(startsWithDot && !dot) && isExponent(body, at, startsWithDot);
  }

  private static boolean isExponent(String body, int start, boolean signNeeded) {
    char e = body.charAt(start);
    int at = start + 1;
    if (e != 'e' && e != 'E' || at == body.length()) {
      return false;
    }
    boolean signed = body.charAt(at) == '+' || body.charAt(at) == '-';
    at += signed ? 1 : 0;
    return (signed || !signNeeded) && at < body.length() && consistsOf(body, at, "0123456789");
  }

  private static boolean startsLikeANumber(String text) {
    char first = text.charAt(0);
    return first == '-' || first == '+' || first >= '0' && first <= '9';
  }

  private static String withoutSign(String text) {
    boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    return signed ? text.substring(1) : text;
  }

  /**
   * Guards Double.parseDouble, which also accepts hexadecimal floats, white space, "1f" and "NaN".
   */
  private static boolean isAsciiNumber(String body) {
    return !body.isEmpty() && consistsOf(body, 0, "0123456789.e+-");
  }

  private static boolean isDigits(String body) {
    return consistsOf(body, 0, "0123456789");
  }

  private static boolean consistsOf(String text, int start, String allowed) {
    return skip(text, start, allowed) == text.length();
  }

  private static int skip(String text, int start, String allowed) {
    int at = start;
    while (at < text.length() && allowed.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
