package com.anaconda.aau.agent.cli.attribution;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Parses a query string as Python's {@code urllib.parse} does: a percent sign that does not start
 * an escape stands for itself. {@code java.net.URLDecoder} would throw an exception.
 */
public final class QueryString {

  private QueryString() {}

  /** Returns a key's first non-empty value, or null if there is none. */
  public static String get(String query, String key) {
    for (String field : query.split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0 && plain(field.substring(0, equals)).equals(key)) {
        String value = plain(field.substring(equals + 1));
        if (!value.isEmpty()) {
          return value;
        }
      }
    }
    return null;
  }

  private static String plain(String text) {
    return unquote(text.replace('+', ' '));
  }

  /** Decodes escapes like {@code %41}, in UTF-8. */
  public static String unquote(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] quoted = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < quoted.length; i++) {
      int value =
          i + 2 < quoted.length && quoted[i] == '%' ? hex(quoted[i + 1], quoted[i + 2]) : -1;
      if (value >= 0) {
        bytes.write(value);
        i += 2;
      } else {
        bytes.write(quoted[i]);
      }
    }
    return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
  }

  private static int hex(byte high, byte low) {
    int left = Character.digit(high, 16);
    int right = Character.digit(low, 16);
    return left < 0 || right < 0 ? -1 : left << 4 | right;
  }
}
