package com.anaconda.aau.it.client.netty;

import com.anaconda.aau.it.harness.Exhaustive;

@Exhaustive
class Netty32Test extends Netty3Suite {

  @Override
  protected String coordinates() {
    return "org.jboss.netty:netty:3.2.10.Final";
  }
}
