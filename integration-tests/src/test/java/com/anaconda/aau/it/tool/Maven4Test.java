package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.MavenInstallation;
import org.junit.jupiter.api.BeforeEach;

class Maven4Test extends MavenSuite {

  private static final MavenInstallation MAVEN = MavenInstallation.published("4.0.0-rc-5");

  @BeforeEach
  void needsJava17() {
    assumeTrue(JavaVersion.OF_FORKS >= 17, "Maven 4 needs Java 17");
  }

  @Override
  MavenInstallation maven() {
    return MAVEN;
  }
}
