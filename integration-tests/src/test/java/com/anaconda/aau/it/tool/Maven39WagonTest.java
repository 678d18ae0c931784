package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Maven39WagonTest extends Maven39Test {

  @Override
  String transport() {
    return "wagon";
  }
}
