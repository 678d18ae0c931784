package com.anaconda.aau.it.client;

class Netty310Test extends Netty3Suite {

  @Override
  String coordinates() {
    return "io.netty:netty:3.10.6.Final";
  }
}
