package com.anaconda.aau.it.client;

class ReactorNetty10Test extends ReactorNettySuite {

  @Override
  String version() {
    return "1.0.0";
  }
}
