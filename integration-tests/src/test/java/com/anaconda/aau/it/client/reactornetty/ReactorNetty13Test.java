package com.anaconda.aau.it.client.reactornetty;

class ReactorNetty13Test extends ReactorNettySuite {

  @Override
  protected String version() {
    return "1.3.7";
  }
}
