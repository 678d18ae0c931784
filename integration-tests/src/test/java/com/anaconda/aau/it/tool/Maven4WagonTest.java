package com.anaconda.aau.it.tool;

class Maven4WagonTest extends Maven4Test {

  @Override
  String transport() {
    return "wagon";
  }
}
