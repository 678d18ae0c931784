package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * A client that sends exactly the request it is given, follows no redirects and supports no
 * proxies. It does not pass {@code HostScopeSuite}: its request line contains the complete URL, and
 * servers reject a Host that differs from the URL's.
 */
class ApacheMinimalAsyncClient41Test extends AnyClientSuite
    implements OwnObjectsSuite, RawRequestSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return ApacheMinimalAsyncClient4Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Apache HttpAsyncClient 4");
  }
}
