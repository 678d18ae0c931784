package com.anaconda.aau.it.client;

class GrpcOkHttp120Test extends GrpcSuite {

  @Override
  String transport() {
    return "grpc-okhttp:1.20.0";
  }

  @Override
  String ownName() {
    return "grpc-java-okhttp";
  }
}
