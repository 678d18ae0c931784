package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Exhaustive;

/** On Netty 4.2. */
@Exhaustive
class GrpcNetty185Test extends GrpcSuite {

  @Override
  String transport() {
    return "grpc-netty:1.85.1";
  }
}
