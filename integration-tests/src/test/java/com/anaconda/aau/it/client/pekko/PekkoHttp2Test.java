package com.anaconda.aau.it.client.pekko;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** Pekko HTTP has the same limits over HTTP/2 as over HTTP/1.1. */
class PekkoHttp2Test extends AnyClientSuite
    implements ExpectContinueSuite,
        Http2Suite,
        NoRedirectSuite,
        TlsSuite,
        TunnelSuite,
        TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return PekkoHttp2Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Pekko HTTP, HTTP/2");
  }

  @Override
  protected String[] options() {
    return allowingUnsafe();
  }
}
