package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.CommonsHttpClient3Caller;
import java.nio.file.Path;
import java.util.List;

class CommonsHttpClient31Test extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  @Override
  String caller() {
    return CommonsHttpClient3Caller.class.getName();
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("commons-httpclient:commons-httpclient:3.1");
  }
}
