package com.anaconda.aau.core.config.value;

/** Who says something: a configuration file, a variable or an option. Immutable. */
public final class Source {

  /** Whose word it is. That decides whether a yes or a no is the last one. */
  enum Kind {
    /** A file in a directory that only an administrator can write to. */
    ADMINISTRATOR,
    FILE,
    VARIABLE,
    OPTION
  }

  private final Kind kind;
  private final String name;

  private Source(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  public static Source file(String name, boolean administrators) {
    return new Source(administrators ? Kind.ADMINISTRATOR : Kind.FILE, name);
  }

  public static Source variable(String name) {
    return new Source(Kind.VARIABLE, name);
  }

  public static Source option(String name) {
    return new Source(Kind.OPTION, "option " + name);
  }

  public boolean isAdministrator() {
    return kind == Kind.ADMINISTRATOR;
  }

  /** Whether it speaks for this one process: its no is the last word unless it is locked. */
  public boolean isOfTheProcess() {
    return kind == Kind.VARIABLE || kind == Kind.OPTION;
  }

  /** For people. */
  @Override
  public String toString() {
    return name;
  }
}
