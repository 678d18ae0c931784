package com.anaconda.aau.it.client.jdk;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.JavaProcess;
import org.junit.jupiter.api.Test;

class HttpUrlConnectionTest extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  /** Without this option, the application cannot set the Host header. */
  @Override
  protected String[] options() {
    return new String[] {"-Dsun.net.http.allowRestrictedHeaders=true"};
  }

  @Override
  protected String caller() {
    return HttpUrlConnectionCaller.class.getName();
  }

  @Override
  public JavaProcess verified(JavaProcess client) {
    return client.options("-Xverify:all");
  }

  @Override
  @Test
  public void appendsOnceWhenTheAgentIsNamedTwice() {
    super.appendsOnceWhenTheAgentIsNamedTwice();
  }
}
