package com.anaconda.aau.it.client;

import com.anaconda.aau.it.program.HttpUrlConnectionCaller;

class HttpUrlConnectionTest extends HttpClientSuite implements ExpectContinueSuite {

  @Override
  String caller() {
    return HttpUrlConnectionCaller.class.getName();
  }
}
