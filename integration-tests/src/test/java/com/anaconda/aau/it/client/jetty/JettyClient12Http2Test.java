package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

class JettyClient12Http2Test extends JettyClientHttp2Suite implements TunnelSuite {

  @Override
  protected String caller() {
    return JettyHttp2Client12Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of(
        "org.eclipse.jetty.http2:jetty-http2-client-transport:12.1.14",
        "org.eclipse.jetty:jetty-alpn-java-client:12.1.14",
        "org.slf4j:slf4j-nop:2.0.17");
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
