package com.anaconda.aau.it.tool;

class Maven39WagonTest extends Maven39Test {

  @Override
  String transport() {
    return "wagon";
  }
}
