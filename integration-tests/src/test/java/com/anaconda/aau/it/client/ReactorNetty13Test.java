package com.anaconda.aau.it.client;

class ReactorNetty13Test extends ReactorNettySuite {

  @Override
  String version() {
    return "1.3.6";
  }
}
