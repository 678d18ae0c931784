package com.anaconda.aau.it.client.grpc;

/** Uses gRPC's relocated Netty. */
class GrpcNettyShaded185Test extends GrpcSuite {

  @Override
  protected String transport() {
    return "grpc-netty-shaded:1.85.1";
  }
}
