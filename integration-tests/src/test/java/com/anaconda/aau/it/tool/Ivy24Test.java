package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Ivy24Test extends IvyTest {

  @Override
  Tool tool() {
    return new Tool("Ivy", "2.4.0", "`java`");
  }
}
