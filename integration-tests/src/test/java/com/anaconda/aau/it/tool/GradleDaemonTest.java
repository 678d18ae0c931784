package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

/** Two builds in one daemon, which is one JVM and therefore one session. */
@Exhaustive
class GradleDaemonTest extends GradleSuite {

  @Override
  String name() {
    return "Gradle, daemon";
  }

  @Override
  String builds() {
    return "gradle fetch; gradle --refresh-dependencies clean fetch; gradle --stop";
  }
}
