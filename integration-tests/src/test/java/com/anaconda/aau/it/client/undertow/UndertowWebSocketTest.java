package com.anaconda.aau.it.client.undertow;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes handshakes, which upload nothing. There are no tests with TLS, because many TLS handshakes
 * hang, with or without the agent.
 */
class UndertowWebSocketTest extends AnyClientSuite
    implements HostScopeSuite, NoRedirectSuite, OwnObjectsSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return UndertowWebSocketCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Undertow's WebSocket client");
  }

  @Override
  protected String[] options() {
    return allowingUnsafe();
  }

  @Override
  protected int lowestJava() {
    return 17;
  }

  /** Skipped, because a handshake has no body. */
  @Override
  protected void appendsToAStreamedUpload() {}
}
