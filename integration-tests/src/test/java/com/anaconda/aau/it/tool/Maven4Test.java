package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.MavenInstallation;

class Maven4Test extends MavenSuite {

  private static final MavenInstallation MAVEN = MavenInstallation.published("4.0.0-rc-5");

  @Override
  MavenInstallation maven() {
    return MAVEN;
  }
}
