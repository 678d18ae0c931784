package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.NoUserAgentSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

class JettyClient121Test extends HttpClientSuite
    implements ExpectContinueSuite,
        NoUserAgentSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return JettyClient12Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Jetty client");
  }

  @Override
  protected int lowestJava() {
    return 17;
  }
}
