package com.anaconda.aau.it.client;

/** On Netty 4.2. */
class GrpcNetty185Test extends GrpcSuite {

  @Override
  String transport() {
    return "grpc-netty:1.85.1";
  }
}
