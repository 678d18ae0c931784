package com.anaconda.aau.it.client.netty;

class Netty310Test extends Netty3Suite {

  @Override
  protected String coordinates() {
    return "io.netty:netty:3.10.6.Final";
  }
}
