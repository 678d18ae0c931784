package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Maven4WagonTest extends Maven4Test {

  @Override
  String transport() {
    return "wagon";
  }
}
