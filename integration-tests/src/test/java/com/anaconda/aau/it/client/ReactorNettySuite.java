package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.ReactorNettyCaller;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every Reactor Netty must pass. */
abstract class ReactorNettySuite extends HttpClientSuite
    implements Http2Suite, ExpectContinueSuite {

  abstract String version();

  @Override
  final String caller() {
    return ReactorNettyCaller.class.getName();
  }

  @Override
  final List<Path> classPath() {
    return Libraries.of("io.projectreactor.netty:reactor-netty-http:" + version());
  }

  @Override
  final String[] options() {
    return allowingUnsafe();
  }

  /** It asks for a tunnel also where others have a proxy forward the request. */
  @Test
  @Override
  public final void appendsToARequestThatAProxyForwards() {
    assertTokensAreInsideATunnel(server().http("/"));
  }
}
