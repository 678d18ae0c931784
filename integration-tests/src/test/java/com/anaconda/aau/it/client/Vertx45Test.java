package com.anaconda.aau.it.client;

class Vertx45Test extends VertxSuite {

  @Override
  String version() {
    return "4.5.26";
  }
}
