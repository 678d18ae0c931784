package com.anaconda.aau.core.config.value;

/** Where a value comes from: a configuration file, a variable or an option. Immutable. */
public final class Source {

  /** The kinds of sources. They determine who can override an opt-in or opt-out. */
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

  /** Returns a configuration file as a source. */
  public static Source file(String name, boolean administrators) {
    return new Source(administrators ? Kind.ADMINISTRATOR : Kind.FILE, name);
  }

  /** Returns an environment variable as a source. */
  public static Source variable(String name) {
    return new Source(Kind.VARIABLE, name);
  }

  /** Returns an agent option as a source. */
  public static Source option(String name) {
    return new Source(Kind.OPTION, "option " + name);
  }

  /** Returns whether only an administrator can change the source. */
  public boolean isAdministrator() {
    return kind == Kind.ADMINISTRATOR;
  }

  /**
   * Returns whether the source applies to this process only. An opt-out in such a source wins
   * unless an administrator has locked the setting.
   */
  public boolean isOfTheProcess() {
    return kind == Kind.VARIABLE || kind == Kind.OPTION;
  }

  /** Returns a description for display. */
  @Override
  public String toString() {
    return name;
  }
}
