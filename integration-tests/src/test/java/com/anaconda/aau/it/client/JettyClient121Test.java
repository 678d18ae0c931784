package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.JettyClient12Caller;
import java.nio.file.Path;
import java.util.List;

class JettyClient121Test extends HttpClientSuite
    implements ExpectContinueSuite,
        NoUserAgentSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {

  @Override
  String caller() {
    return JettyClient12Caller.class.getName();
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("org.eclipse.jetty:jetty-client:12.1.5", "org.slf4j:slf4j-nop:2.0.17");
  }

  @Override
  int lowestJava() {
    return 17;
  }
}
