package com.anaconda.aau.it.client.grpc;

/** Netty as gRPC relocates it. */
class GrpcNettyShaded185Test extends GrpcSuite {

  @Override
  protected String transport() {
    return "grpc-netty-shaded:1.85.1";
  }
}
