package com.anaconda.aau.core.config.value;

import com.anaconda.aau.core.process.Environment;

/** Expands {@code $NAME} and <code>${NAME}</code> in values, as conda does. */
public final class Variables {

  private Variables() {}

  /** Returns the text with variables expanded. Unset variables stay as written. */
  public static String expand(String text, Environment environment) {
    int dollar = text.indexOf('$');
    if (dollar < 0) {
      return text;
    }
    StringBuilder expanded = new StringBuilder();
    int from = 0;
    while (dollar >= 0) {
      boolean braced = dollar + 1 < text.length() && text.charAt(dollar + 1) == '{';
      int start = braced ? dollar + 2 : dollar + 1;
      int end = braced ? text.indexOf('}', start) : endOfName(text, start);
      String value = end > start ? environment.get(text.substring(start, end)) : null;
      if (value != null) {
        expanded.append(text, from, dollar).append(value);
        from = braced ? end + 1 : end;
      }
      dollar = text.indexOf('$', Math.max(from, dollar + 1));
    }
    return expanded.append(text, from, text.length()).toString();
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
