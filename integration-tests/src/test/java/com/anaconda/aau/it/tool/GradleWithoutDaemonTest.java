package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

/** A daemon for one build, since the JVM that the user starts has other options. */
@Exhaustive
class GradleWithoutDaemonTest extends GradleSuite {

  @Override
  String name() {
    return "Gradle, `--no-daemon`";
  }

  @Override
  String builds() {
    return "gradle --no-daemon fetch";
  }
}
