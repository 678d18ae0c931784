package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Vertx35Test extends VertxSuite {

  @Override
  protected String caller() {
    return "com.anaconda.aau.it.client.vertx.Vertx3Caller";
  }

  @Override
  protected String version() {
    return "3.5.4";
  }

  @Override
  protected int lowestJava() {
    // On Java 8, HTTP/2 over TLS needs Jetty's ALPN on the boot class path.
    return 11;
  }
}
