package com.anaconda.aau.it.client;

class Vertx50Test extends VertxSuite {

  @Override
  String version() {
    return "5.0.12";
  }

  @Override
  int lowestJava() {
    return 11;
  }
}
