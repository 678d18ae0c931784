package com.anaconda.aau.agent.audit;

/** A JSON object on one line. It is pure ASCII, because a terminal may display it. */
final class JsonLine {

  private final StringBuilder text;

  JsonLine() {
    this("{");
  }

  /** Creates a line that continues the text of {@link #begun}. */
  JsonLine(String begun) {
    text = new StringBuilder(begun);
  }

  /** Adds a text or a number; null is omitted. */
  void add(String name, Object value) {
    if (value == null) {
      return;
    }
    if (text.length() > 1) {
      text.append(',');
    }
    quote(name);
    text.append(':');
    if (value instanceof Number) {
      text.append(value);
    } else {
      quote(value.toString());
    }
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c >= 0x7f) {
        text.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  String begun() {
    return text.toString();
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
