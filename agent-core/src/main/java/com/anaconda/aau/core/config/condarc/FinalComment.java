package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.config.value.Truth;

/**
 * Finds {@code #!final} where conda finds it: as the only comment after a value, possibly on the
 * line below, or as the only comment between the colon and the value.
 *
 * <p>Searches the text rather than the parsed comments, because the two YAML libraries attach
 * comments differently: one gives a comment on the line below a value to that value, the other to
 * the next key. The difference decides which settings are final.
 */
final class FinalComment {
  private final String text;

  private FinalComment(String text) {
    this.text = text;
  }

  /** Returns whether a key is marked as final. */
  static boolean isOn(YamlNode key, YamlNode value, String text) throws BrokenCondarcException {
    return new FinalComment(text).isOn(key, value);
  }

  private boolean isOn(YamlNode key, YamlNode value) throws BrokenCondarcException {
    if (value.start() < key.end()) {
      return false; // an alias: the value is elsewhere
    }
    String before = between(key.end(), value.start());
    if (value.scalar() == null) {
      String after = value.isFlow() ? comments(value.end(), true) : "";
      return isFinal(after.isEmpty() ? before : after);
    }
    if (value.isPlain() && value.scalar().text().isEmpty()) {
      return value.start() == value.end() && isFinal(comments(value.start(), true));
    }
    String after = comments(value.end(), false);
    if (!before.isEmpty() && !after.isEmpty() && (isBlock(value) || isBlankLineAt(value.end()))) {
      throw new BrokenCondarcException("comments that conda cannot tell apart");
    }
    return isFinal(after.isEmpty() ? before : after);
  }

  private boolean isBlock(YamlNode value) {
    return "|>".indexOf(text.charAt(value.start())) >= 0;
  }

  private boolean isBlankLineAt(int from) {
    int end = skipBlanks(from, false);
    int breaks = 0;
    for (int at = from; at < end; at++) {
      breaks += text.charAt(at) == '\n' ? 1 : 0;
    }
    return breaks > 1;
  }

  /** Returns the comments between the colon and the value. They must start on the colon's line. */
  private String between(int keyEnd, int valueStart) {
    int colon = text.indexOf(':', keyEnd);
    return colon < 0 || colon >= valueStart ? "" : comments(colon + 1, true);
  }

  /** Returns the comments between an offset and the next text that is not a comment, trimmed. */
  private String comments(int from, boolean onSameLine) {
    int start = skipBlanks(from, onSameLine);
    int end = start;
    int at = start;
    while (at < text.length() && text.charAt(at) == '#') {
      end = endOfLine(at);
      at = skipBlanks(end, false);
    }
    return text.substring(start, end);
  }

  private int skipBlanks(int from, boolean onSameLine) {
    int at = from;
    while (at < text.length()
        && (text.charAt(at) == ' '
            || text.charAt(at) == '\t'
            || !onSameLine && isLineBreak(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < text.length() && !isLineBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isFinal(String comments) {
    String inner = Truth.strip(comments);
    int start = 0;
    int end = inner.length();
    while (start < end && isFlag(inner.charAt(start))) {
      start++;
    }
    while (end > start && isFlag(inner.charAt(end - 1))) {
      end--;
    }
    return inner.startsWith("#") && inner.substring(start, end).equals("final");
  }

  private static boolean isFlag(char c) {
    return c == '!' || c == '#';
  }
}
