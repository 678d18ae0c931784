package com.anaconda.aau.it.harness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java version of forked JVMs. */
public final class JavaVersion {

  /** The feature number: 8, 11, 17 and so on. */
  public static final int OF_FORKS = ask();

  private JavaVersion() {}

  private static int ask() {
    Outcome outcome = JavaProcess.of("-XshowSettings:properties", "-version").run().succeeded();
    Matcher version =
        Pattern.compile("java\\.specification\\.version = (?:1\\.)?(\\d+)")
            .matcher(outcome.stderr() + outcome.stdout());
    if (!version.find()) {
      throw new IllegalStateException("no Java version in " + outcome);
    }
    return Integer.parseInt(version.group(1));
  }
}
