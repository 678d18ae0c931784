package com.anaconda.aau.core.config;

import java.util.List;

/** The effective value of a setting, and its source. Immutable. */
public final class Setting {
  private final String name;
  private final String value;
  private final String source;
  private final boolean last;

  Setting(String name, String value, String source, boolean last) {
    this.name = name;
    this.value = value;
    this.source = source;
    this.last = last;
  }

  /** Returns the key. */
  public String name() {
    return name;
  }

  /** Returns the effective value. List items are separated by a comma and a space. */
  public String value() {
    return value;
  }

  /** Returns the file, variable or option that the value comes from, for display. */
  public String source() {
    return source;
  }

  /** Returns whether the value is marked {@code #!final}, so no higher source can change it. */
  public boolean isFinal() {
    return last;
  }

  /** Returns items as the value of a setting. */
  static String join(List<String> items) {
    StringBuilder text = new StringBuilder();
    for (String item : items) {
      text.append(text.length() == 0 ? "" : ", ").append(item);
    }
    return text.toString();
  }

  /** Returns {@code name: value <- source}. */
  @Override
  public String toString() {
    return name + ": " + value + " <- " + source + (last ? " (final)" : "");
  }
}
