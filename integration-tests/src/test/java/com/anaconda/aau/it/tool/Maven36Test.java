package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Maven36Test extends MavenSuite {

  @Override
  String version() {
    return "3.6.3";
  }
}
