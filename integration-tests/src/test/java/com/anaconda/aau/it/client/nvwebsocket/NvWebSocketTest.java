package com.anaconda.aau.it.client.nvwebsocket;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** This client only makes handshakes, and opens a tunnel through every proxy. */
class NvWebSocketTest extends AnyClientSuite
    implements HostScopeSuite,
        NoRedirectSuite,
        OwnObjectsSuite,
        TlsSuite,
        TunnelSuite,
        TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return NvWebSocketCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("nv-websocket-client");
  }

  /** Skipped, because a handshake has no body. */
  @Override
  protected void appendsToAStreamedUpload() {}
}
