package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes handshakes, which upload nothing. The client writes the Host header itself, and every
 * header on one line.
 */
@Exhaustive
class JettyWebSocket93Test extends AnyClientSuite implements NoRedirectSuite, OwnObjectsSuite {

  @Override
  protected String caller() {
    return "com.anaconda.aau.it.client.jetty.JettyWebSocket9Caller";
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.eclipse.jetty.websocket:websocket-client:9.3.30.v20211001");
  }

  /** Skipped, because a handshake has no body. */
  @Override
  protected void appendsToAStreamedUpload() {}
}
