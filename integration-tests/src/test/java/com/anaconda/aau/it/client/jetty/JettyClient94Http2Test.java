package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

@Exhaustive
class JettyClient94Http2Test extends JettyClientHttp2Suite implements JettyClient9RedirectSuite {

  @Override
  protected String caller() {
    return JettyHttp2Client9Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of(
        "org.eclipse.jetty.http2:http2-http-client-transport:9.4.57.v20241219",
        "org.eclipse.jetty:jetty-alpn-%s-client:9.4.57.v20241219"
            .formatted(JavaVersion.OF_FORKS == 8 ? "openjdk8" : "java"));
  }
}
