package com.anaconda.aau.it.client.jdk;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;

class HttpUrlConnectionTest extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  /** Or it would take no Host header from an application. */
  @Override
  protected String[] options() {
    return new String[] {"-Dsun.net.http.allowRestrictedHeaders=true"};
  }

  @Override
  protected String caller() {
    return HttpUrlConnectionCaller.class.getName();
  }
}
