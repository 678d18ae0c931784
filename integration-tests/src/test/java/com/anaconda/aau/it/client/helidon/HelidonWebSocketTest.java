package com.anaconda.aau.it.client.helidon;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** Makes handshakes, which upload nothing. */
class HelidonWebSocketTest extends AnyClientSuite
    implements HostScopeSuite, NoRedirectSuite, OwnObjectsSuite, TlsSuite, TunnelSuite {

  @Override
  protected String caller() {
    return HelidonWebSocketCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Helidon, WebSocket");
  }

  @Override
  protected int lowestJava() {
    return 21;
  }

  /** Skipped, because a handshake has no body. */
  @Override
  protected void appendsToAStreamedUpload() {}
}
