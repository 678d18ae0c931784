package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

/**
 * A daemon for a single build. Gradle starts one because the daemon's JVM options differ from those
 * of the JVM that the user starts.
 */
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
