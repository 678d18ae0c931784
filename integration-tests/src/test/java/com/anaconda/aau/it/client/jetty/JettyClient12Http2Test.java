package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

class JettyClient12Http2Test extends JettyClientHttp2Suite implements TunnelSuite {

  @Override
  protected String caller() {
    return JettyHttp2Client12Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Jetty client, HTTP/2");
  }

  @Override
  protected int lowestJava() {
    return 17;
  }

  /** The CONNECT goes through the same woven method as other requests. */
  @Override
  public String proxyProtocol() {
    return "HTTP/2";
  }
}
