package com.anaconda.aau.it.client;

/** Netty as gRPC relocates it. */
class GrpcNettyShaded185Test extends GrpcSuite {

  @Override
  String transport() {
    return "grpc-netty-shaded:1.85.1";
  }
}
