package com.anaconda.aau.it.client.grpc;

import com.anaconda.aau.it.harness.Exhaustive;

/** Uses Netty 4.2. */
@Exhaustive
class GrpcNetty185Test extends GrpcSuite {

  @Override
  protected String transport() {
    return "grpc-netty:1.85.1";
  }
}
