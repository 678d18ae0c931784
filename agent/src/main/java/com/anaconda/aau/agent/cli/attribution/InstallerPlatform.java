package com.anaconda.aau.agent.cli.attribution;

import com.anaconda.aau.core.process.Environment;
import java.util.Locale;

/** The platform of an installer whose file name does not reveal it. */
public enum InstallerPlatform {
  WINDOWS,
  DARWIN,
  LINUX;

  static InstallerPlatform current(Environment environment) {
    if (environment.isWindows()) {
      return WINDOWS;
    }
    return System.getProperty("os.name").startsWith("Mac") ? DARWIN : LINUX;
  }

  /** Returns the name used on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
