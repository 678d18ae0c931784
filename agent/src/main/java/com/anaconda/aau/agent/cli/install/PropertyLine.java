package com.anaconda.aau.agent.cli.install;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a property stands in a file that {@link java.util.Properties} reads. That class reads and
 * writes whole files only, without comments and in an order of its own.
 */
final class PropertyLine {

  private final int start;
  private final int valueStart;
  private final int end;

  private PropertyLine(int start, int valueStart, int end) {
    this.start = start;
    this.valueStart = valueStart;
    this.end = end;
  }

  /** The lines with a key, of which the last one counts. */
  static List<PropertyLine> all(String content, String key) {
    List<PropertyLine> found = new ArrayList<>();
    int start = 0;
    while (start < content.length()) {
      int text = skipSpace(content, start);
      boolean comment = isAt(content, text, "#!");
      int end = comment ? endOfLine(content, text) : endOfLogicalLine(content, text);
      int keyEnd = text + key.length();
      if (!comment
          && content.startsWith(key, text)
          && (keyEnd == end || isAt(content, keyEnd, "=: \t\f"))) {
        found.add(new PropertyLine(start, valueStart(content, keyEnd), end));
      }
      start = end + 1;
    }
    return found;
  }

  private static int valueStart(String content, int keyEnd) {
    int separator = skipSpace(content, keyEnd);
    return isAt(content, separator, "=:") ? skipSpace(content, separator + 1) : separator;
  }

  /** A line that ends with a backslash goes on; with two of them it ends with a backslash. */
  private static int endOfLogicalLine(String content, int from) {
    int end = endOfLine(content, from);
    int backslashes = 0;
    while (end - backslashes > from && content.charAt(end - backslashes - 1) == '\\') {
      backslashes++;
    }
    if (backslashes % 2 == 0 || end == content.length()) {
      return end;
    }
    int next = end + (content.startsWith("\r\n", end) ? 2 : 1);
    return endOfLogicalLine(content, next);
  }

  private static int endOfLine(String content, int from) {
    int end = from;
    while (end < content.length() && !isAt(content, end, "\r\n")) {
      end++;
    }
    return end;
  }

  private static int skipSpace(String content, int from) {
    int next = from;
    while (isAt(content, next, " \t\f")) {
      next++;
    }
    return next;
  }

  private static boolean isAt(String content, int at, String characters) {
    return at < content.length() && characters.indexOf(content.charAt(at)) >= 0;
  }

  int start() {
    return start;
  }

  int valueStart() {
    return valueStart;
  }

  /** Before the newline. */
  int end() {
    return end;
  }
}
