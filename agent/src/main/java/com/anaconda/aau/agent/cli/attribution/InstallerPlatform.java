package com.anaconda.aau.agent.cli.attribution;

import com.anaconda.aau.core.process.Environment;
import java.util.Locale;

/** What an installer without a telling file name is for. */
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

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
