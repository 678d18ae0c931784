package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * A client that sends exactly the request it is given, follows no redirects and supports no
 * proxies.
 */
class ApacheMinimalClient56Test extends AnyClientSuite
    implements HostScopeSuite, OwnObjectsSuite, RawRequestSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return ApacheMinimalClient5Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Apache HttpClient 5");
  }
}
