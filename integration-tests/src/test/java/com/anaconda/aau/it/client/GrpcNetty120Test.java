package com.anaconda.aau.it.client;

/** On Netty 4.1. */
class GrpcNetty120Test extends GrpcSuite {

  @Override
  String transport() {
    return "grpc-netty:1.20.0";
  }
}
