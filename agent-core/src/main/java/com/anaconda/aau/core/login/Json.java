package com.anaconda.aau.core.login;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses JSON (RFC 8259): just enough for a login, short enough to review, with no need for a
 * library in the jar. Objects become maps, integers become {@link BigInteger}s, and other numbers
 * become {@link BigDecimal}s. Malformed text causes an {@link IllegalArgumentException}.
 */
final class Json {
  private static final int DEEPEST_NESTING = 50;
  private static final int LONGEST_NUMBER = 100;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** Returns the value that the text contains. */
  static Object parse(String text) {
    Json json = new Json(text);
    Object value = json.value(0);
    json.skipBlanks();
    if (json.at < text.length()) {
      throw json.malformed();
    }
    return value;
  }

  /** Returns a member of an object, or null if there is none or the value is not an object. */
  static Object member(Object object, String name) {
    return object instanceof Map ? ((Map<?, ?>) object).get(name) : null;
  }

  private Object value(int depth) {
    if (depth > DEEPEST_NESTING) {
      throw malformed();
    }
    skipBlanks();
    switch (peek()) {
      case '{':
        return object(depth + 1);
      case '[':
        return list(depth + 1);
      case '"':
        return string();
      case 't':
        return word("true", true);
      case 'f':
        return word("false", false);
      case 'n':
        return word("null", null);
      default:
        return number();
    }
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new HashMap<>();
    expect('{');
    skipBlanks();
    if (peek() != '}') {
      do {
        skipBlanks();
        String name = string();
        skipBlanks();
        expect(':');
        members.put(name, value(depth));
        skipBlanks();
      } while (accept(','));
    }
    expect('}');
    return members;
  }

  private List<Object> list(int depth) {
    List<Object> items = new ArrayList<>();
    expect('[');
    skipBlanks();
    if (peek() != ']') {
      do {
        items.add(value(depth));
        skipBlanks();
      } while (accept(','));
    }
    expect(']');
    return items;
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    expect('"');
    while (peek() != '"') {
      char c = next();
      if (c < ' ') {
        throw malformed();
      }
      value.append(c == '\\' ? escaped() : c);
    }
    expect('"');
    return value.toString();
  }

  private char escaped() {
    char c = next();
    switch (c) {
      case '"':
      case '\\':
      case '/':
        return c;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        int code = 0;
        for (int i = 0; i < 4; i++) {
          char hex = next();
          int digit = hex < 0x80 ? Character.digit(hex, 16) : -1;
          if (digit < 0) {
            throw malformed();
          }
          code = code << 4 | digit;
        }
        return (char) code;
      default:
        throw malformed();
    }
  }

  private Number number() {
    int start = at;
    accept('-');
    if (!accept('0') && digits() == 0) {
      throw malformed();
    }
    boolean whole = true;
    if (accept('.')) {
      whole = false;
      mustBePositive(digits());
    }
    if (accept('e') || accept('E')) {
      whole = false;
      if (!accept('+')) {
        accept('-');
      }
      mustBePositive(digits());
    }
    String number = text.substring(start, at);
    if (number.length() > LONGEST_NUMBER) {
      throw malformed();
    }
    return whole ? (Number) new BigInteger(number) : new BigDecimal(number);
  }

  private int digits() {
    int start = at;
    while (at < text.length() && peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at - start;
  }

  private void mustBePositive(int digits) {
    if (digits == 0) {
      throw malformed();
    }
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw malformed();
    }
    at += word.length();
    return value;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean accept(char c) {
    boolean accepted = at < text.length() && text.charAt(at) == c;
    at += accepted ? 1 : 0;
    return accepted;
  }

  private void expect(char c) {
    if (!accept(c)) {
      throw malformed();
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw malformed();
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private IllegalArgumentException malformed() {
    // The text may contain a key, so the message must not quote it.
    return new IllegalArgumentException("malformed at " + at);
  }
}
