package com.anaconda.aau.core.config;

/** One setting as it is in force: its value, and who says so. Immutable. */
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

  /** The key in a configuration file. */
  public String name() {
    return name;
  }

  /** The value in force; lists with a comma and a space between. */
  public String value() {
    return value;
  }

  /** The file, variable or option that the value comes from; for people. */
  public String source() {
    return source;
  }

  /** Whether it is marked {@code #!final}: no higher source can change it. */
  public boolean isFinal() {
    return last;
  }

  /** {@code name: value <- source}. */
  @Override
  public String toString() {
    return name + ": " + value + " <- " + source + (last ? " (final)" : "");
  }
}
