package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** The low-level client leaves redirects, authentication and proxies to its caller. */
class JettySession12Test extends AnyClientSuite
    implements HostScopeSuite,
        Http2Suite,
        NoRedirectSuite,
        OwnObjectsSuite,
        TlsSuite,
        TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return JettySession12Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Jetty's low-level HTTP/2 client");
  }

  @Override
  protected int lowestJava() {
    return 17;
  }
}
