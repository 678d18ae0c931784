package com.anaconda.aau.core.config;

/** One setting as it is in force: its value, and who says so. Immutable. */
public final class Setting {
  private final String name;
  private final String value;
  private final String source;

  Setting(String name, String value, String source) {
    this.name = name;
    this.value = value;
    this.source = source;
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

  /** {@code name: value <- source}. */
  @Override
  public String toString() {
    return name + ": " + value + " <- " + source;
  }
}
