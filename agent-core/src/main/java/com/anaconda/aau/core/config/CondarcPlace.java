package com.anaconda.aau.core.config;

import java.nio.file.Path;

/** Where a configuration file is, and whose it is. Immutable. */
final class CondarcPlace {
  private final Path path;
  private final boolean administrators;
  private final boolean readable;

  CondarcPlace(Path path, boolean administrators, boolean readable) {
    this.path = path;
    this.administrators = administrators;
    this.readable = readable;
  }

  Path path() {
    return path;
  }

  /** Whether it is in one of the system's own directories. */
  boolean isAdministrators() {
    return administrators;
  }

  /** False when something is there, or may be, that this process is not allowed to look at. */
  boolean isReadable() {
    return readable;
  }
}
