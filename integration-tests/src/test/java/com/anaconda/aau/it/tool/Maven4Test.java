package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

/** Maven 4 uses {@code java.net.http} by default. */
@Exhaustive
class Maven4Test extends MavenSuite {

  @Override
  String version() {
    return "4.0.0-rc-5";
  }

  @Override
  String obstacle(int java) {
    return java < 17 ? "`Error: Apache Maven 4.x requires Java 17 or newer to run.`" : null;
  }
}
