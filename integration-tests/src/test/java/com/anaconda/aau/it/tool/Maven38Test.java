package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Maven38Test extends MavenSuite {

  @Override
  String version() {
    return "3.8.8";
  }
}
