package com.anaconda.aau.core.config.value;

/**
 * A scalar of a configuration file, typed as in YAML 1.2 and in conda's YAML library. Immutable.
 */
public final class Scalar {

  /** The types that conda supports. It refuses files that contain any other type. */
  public enum Kind {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    UNUSABLE,
    /** The text does not fit the tag: conda refuses it even as a key. */
    CONTRADICTORY
  }

  private final Kind kind;
  private final String text;

  private Scalar(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  /** Returns a quoted scalar or the value of a variable. */
  public static Scalar string(String text) {
    return new Scalar(Kind.STRING, text);
  }

  /** Returns an unquoted scalar without a tag. */
  public static Scalar plain(String text) {
    return new Scalar(kindOf(text), text);
  }

  /** Returns a scalar with one of YAML's own tags, given the last part of the tag's name. */
  public static Scalar tagged(String tag, String text) {
    switch (tag) {
      case "null":
        return new Scalar(Kind.NULL, text);
      case "bool":
        return new Scalar(Truth.ofWord(text) == null ? Kind.CONTRADICTORY : Kind.BOOLEAN, text);
      case "int":
      case "float":
        return new Scalar(YamlNumber.isZero(text) == null ? Kind.CONTRADICTORY : Kind.NUMBER, text);
      case "binary":
      case "map":
      case "merge":
      case "omap":
      case "pairs":
      case "seq":
      case "set":
      case "timestamp":
        return new Scalar(Kind.CONTRADICTORY, text);
      default:
        return new Scalar(Kind.UNUSABLE, text);
    }
  }

  private static Kind kindOf(String text) {
    switch (text) {
      case "":
      case "~":
      case "null":
      case "Null":
      case "NULL":
        return Kind.NULL;
      case "true":
      case "True":
      case "TRUE":
      case "false":
      case "False":
      case "FALSE":
        return Kind.BOOLEAN;
      case "=":
      case "<<":
        return Kind.UNUSABLE;
      default:
        if (YamlNumber.looksLikeOne(text)) {
          return YamlNumber.isZero(text) == null ? Kind.UNUSABLE : Kind.NUMBER;
        }
        return looksLikeTimestamp(text) ? Kind.UNUSABLE : Kind.STRING;
    }
  }

  /** Matches {@code 2001-12-14} and, if a time follows, months and days of one digit. */
  private static boolean looksLikeTimestamp(String text) {
    int month = digits(text, 0);
    if (month != 4 || !isAt(text, month, '-')) {
      return false;
    }
    int day = digits(text, month + 1);
    if (!isAt(text, day, '-')) {
      return false;
    }
    int end = digits(text, day + 1);
    if (end == text.length()) {
      return end == 10 && day == 7;
    }
    int time = end;
    while (isAt(text, time, ' ') || isAt(text, time, '\t')) {
      time++;
    }
    if (time == end && (isAt(text, time, 'T') || isAt(text, time, 't'))) {
      time++;
    }
    int minutes = digits(text, time);
    int seconds = digits(text, minutes + 1);
    return end > day + 1
        && time > end
        && minutes > time
        && isAt(text, minutes, ':')
        && seconds == minutes + 3
        && isAt(text, seconds, ':')
        && digits(text, seconds + 1) >= seconds + 3;
  }

  private static boolean isAt(String text, int index, char c) {
    return index < text.length() && text.charAt(index) == c;
  }

  private static int digits(String text, int start) {
    int end = Math.min(start, text.length());
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Returns the type. */
  public Kind kind() {
    return kind;
  }

  /** Returns whether conda accepts the scalar as a value. */
  public boolean isUsable() {
    return kind != Kind.UNUSABLE && kind != Kind.CONTRADICTORY;
  }

  /** Returns the text as written. */
  public String text() {
    return text;
  }

  /** Returns the key's identity: two keys of a mapping with the same identity are duplicates. */
  public String identity() {
    switch (kind) {
      case NULL:
        return "null";
      case BOOLEAN:
        return "number " + (Truth.ofWord(text) ? "1" : "0"); // in Python, True equals 1
      case NUMBER:
        return "number " + YamlNumber.canonical(text);
      default:
        return "text " + text;
    }
  }
}
