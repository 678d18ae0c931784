package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Maven33Test extends MavenSuite {

  @Override
  String version() {
    return "3.3.9";
  }

  @Override
  String deployPlugin() {
    // The last version that Maven 3.3 can run.
    return "2.8.2";
  }
}
