package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.MavenInstallation;

class Maven39Test extends MavenSuite {

  private static final MavenInstallation MAVEN = MavenInstallation.published("3.9.16");

  @Override
  MavenInstallation maven() {
    return MAVEN;
  }
}
