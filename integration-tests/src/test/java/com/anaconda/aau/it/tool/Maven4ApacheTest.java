package com.anaconda.aau.it.tool;

class Maven4ApacheTest extends Maven4Test {

  @Override
  String transport() {
    return "apache";
  }
}
