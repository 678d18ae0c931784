package com.anaconda.aau.it.client;

class GrpcOkHttp182Test extends GrpcSuite implements HostScopeSuite {

  @Override
  String transport() {
    return "grpc-okhttp:1.82.2";
  }

  @Override
  String ownName() {
    return "grpc-java-okhttp";
  }
}
