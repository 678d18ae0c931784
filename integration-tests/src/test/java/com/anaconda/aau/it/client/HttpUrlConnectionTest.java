package com.anaconda.aau.it.client;

import com.anaconda.aau.it.program.HttpUrlConnectionCaller;

class HttpUrlConnectionTest extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  /** Or it would take no Host header from an application. */
  @Override
  String[] options() {
    return new String[] {"-Dsun.net.http.allowRestrictedHeaders=true"};
  }

  @Override
  String caller() {
    return HttpUrlConnectionCaller.class.getName();
  }
}
