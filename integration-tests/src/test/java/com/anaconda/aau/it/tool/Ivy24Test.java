package com.anaconda.aau.it.tool;

class Ivy24Test extends IvyTest {

  @Override
  Tool tool() {
    return new Tool("Ivy", "2.4.0", "`java`");
  }
}
