package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Vertx45Test extends VertxSuite {

  @Override
  protected String version() {
    return "4.5.26";
  }
}
