package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.VertxCaller;
import java.nio.file.Path;
import java.util.List;

/** What the web client of every Vert.x must pass; it has no way to wait for a server's consent. */
abstract class VertxSuite extends HttpClientSuite
    implements Http2Suite,
        NoUserAgentSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {

  abstract String version();

  @Override
  String caller() {
    return VertxCaller.class.getName();
  }

  @Override
  final String[] options() {
    return allowingUnsafe();
  }

  @Override
  final List<Path> classPath() {
    return Libraries.of("io.vertx:vertx-web-client:" + version());
  }
}
