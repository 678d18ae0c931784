package com.anaconda.aau.it.client;

import com.anaconda.aau.it.program.Vertx3Caller;

class Vertx35Test extends VertxSuite {

  @Override
  String caller() {
    return Vertx3Caller.class.getName();
  }

  @Override
  String version() {
    return "3.5.4";
  }
}
