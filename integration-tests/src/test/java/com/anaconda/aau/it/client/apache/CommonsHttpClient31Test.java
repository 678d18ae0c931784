package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

class CommonsHttpClient31Test extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return CommonsHttpClient3Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("commons-httpclient:commons-httpclient:3.1");
  }
}
