package com.anaconda.aau.it.tool;

class Maven36Test extends MavenSuite {

  @Override
  String version() {
    return "3.6.3";
  }
}
