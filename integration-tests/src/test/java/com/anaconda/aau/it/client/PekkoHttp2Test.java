package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.PekkoHttp2Caller;
import java.nio.file.Path;
import java.util.List;

/** As over HTTP/1.1; and it does not wait for the server's consent. */
class PekkoHttp2Test extends AnyClientSuite
    implements Http2Suite, NoRedirectSuite, TlsSuite, TunnelSuite {

  @Override
  String caller() {
    return PekkoHttp2Caller.class.getName();
  }

  @Override
  List<Path> classPath() {
    return Libraries.of(
        "org.apache.pekko:pekko-http-core_2.13:1.2.0", "org.apache.pekko:pekko-stream_2.13:1.1.3");
  }
}
