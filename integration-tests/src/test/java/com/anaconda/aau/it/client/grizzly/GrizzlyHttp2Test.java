package com.anaconda.aau.it.client.grizzly;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/**
 * Over HTTP/2, Grizzly has the same limits as over HTTP/1.1. It also lacks TLS, because its ALPN
 * works only up to JDK 8.
 */
class GrizzlyHttp2Test extends AnyClientSuite
    implements Http2Suite, NoRedirectSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return GrizzlyHttp2Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of(
        "org.glassfish.grizzly:grizzly-http2:2.4.4", "org.glassfish.grizzly:grizzly-npn-api:2.0.0");
  }

  @Override
  public String http2(String path) {
    return server().http(path);
  }
}
