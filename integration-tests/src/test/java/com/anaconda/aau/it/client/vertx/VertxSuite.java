package com.anaconda.aau.it.client.vertx;

import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.NoUserAgentSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/**
 * The tests that every version of Vert.x's web client must pass. It does not support {@code Expect:
 * 100-continue}.
 */
abstract class VertxSuite extends HttpClientSuite
    implements Http2Suite,
        NoUserAgentSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        TwoUserAgentsSuite {

  abstract String version();

  @Override
  protected String caller() {
    return VertxCaller.class.getName();
  }

  @Override
  protected final String[] options() {
    return allowingUnsafe();
  }

  @Override
  protected final List<Path> classPath() {
    return Libraries.of("io.vertx:vertx-web-client:" + version());
  }
}
