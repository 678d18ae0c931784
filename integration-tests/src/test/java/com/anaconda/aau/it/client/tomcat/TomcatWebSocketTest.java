package com.anaconda.aau.it.client.tomcat;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes handshakes, which upload nothing. This client opens a tunnel through every proxy, and
 * writes two User-Agents on one line. It also follows redirects and authenticates, but the server
 * of these tests accepts every handshake.
 */
class TomcatWebSocketTest extends AnyClientSuite
    implements HostScopeSuite, OwnObjectsSuite, NoRedirectSuite, TlsSuite, TunnelSuite {

  @Override
  protected String caller() {
    return TomcatWebSocketCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Tomcat's WebSocket client");
  }

  @Override
  protected int lowestJava() {
    return 17;
  }

  /** Skipped, because a handshake has no body. */
  @Override
  protected void appendsToAStreamedUpload() {}
}
