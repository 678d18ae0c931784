package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
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
    return ClientLibraries.newest("Commons HttpClient 3");
  }
}
