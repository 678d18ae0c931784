package com.anaconda.aau.it.client.javawebsocket;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * It makes handshakes only: it uploads nothing, follows no redirect, and answers no server that
 * asks who it is.
 */
class JavaWebSocketTest extends AnyClientSuite
    implements HostScopeSuite, NoRedirectSuite, OwnObjectsSuite, TlsSuite {

  @Override
  protected String caller() {
    return JavaWebSocketCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Java-WebSocket");
  }

  /** No test: a handshake has no body. */
  @Override
  protected void appendsToAStreamedUpload() {}
}
