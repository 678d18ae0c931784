package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Maven4ApacheTest extends Maven4Test {

  @Override
  String transport() {
    return "apache";
  }
}
