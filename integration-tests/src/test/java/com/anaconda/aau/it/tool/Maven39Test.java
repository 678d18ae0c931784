package com.anaconda.aau.it.tool;

class Maven39Test extends MavenSuite {

  @Override
  String version() {
    return "3.9.16";
  }
}
