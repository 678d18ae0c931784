package com.anaconda.aau.it.tool;

class Maven38Test extends MavenSuite {

  @Override
  String version() {
    return "3.8.8";
  }
}
