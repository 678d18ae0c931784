package com.anaconda.aau.it.client.vertx;

class Vertx50Test extends VertxSuite {

  @Override
  protected String version() {
    return "5.2.0";
  }

  @Override
  protected int lowestJava() {
    return 11;
  }
}
