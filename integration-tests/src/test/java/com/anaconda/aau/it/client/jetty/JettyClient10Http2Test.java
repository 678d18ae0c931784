package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** Exhaustive; in every build, {@link JettyClient10Test} uses the same hook. */
@Exhaustive
class JettyClient10Http2Test extends JettyClientHttp2Suite {

  @Override
  protected String caller() {
    return JettyHttp2Client10Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of(
        "org.eclipse.jetty.http2:http2-http-client-transport:10.0.26",
        "org.eclipse.jetty:jetty-alpn-java-client:10.0.26",
        "org.slf4j:slf4j-nop:2.0.17");
  }

  @Override
  protected int lowestJava() {
    return 11;
  }
}
