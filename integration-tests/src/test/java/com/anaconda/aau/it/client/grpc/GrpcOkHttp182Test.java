package com.anaconda.aau.it.client.grpc;

import com.anaconda.aau.it.client.HostScopeSuite;

class GrpcOkHttp182Test extends GrpcSuite implements HostScopeSuite {

  @Override
  protected String transport() {
    return "grpc-okhttp:1.82.2";
  }

  @Override
  protected String ownName() {
    return "grpc-java-okhttp";
  }
}
