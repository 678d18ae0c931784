package com.anaconda.aau.agent.cli.install;

import java.util.ArrayList;
import java.util.List;

/**
 * The position of a property in a file that {@link java.util.Properties} reads. That class handles
 * only whole files, and drops their comments and order.
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

  /** Returns the lines with a key; the last one takes effect. */
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

  /**
   * Returns the end of a logical line: a backslash at the end continues the line, but two
   * backslashes do not.
   */
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

  /** Returns the position before the newline. */
  int end() {
    return end;
  }
}
