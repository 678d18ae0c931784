package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Vertx45Test extends VertxSuite {

  @Override
  String version() {
    return "4.5.26";
  }
}
