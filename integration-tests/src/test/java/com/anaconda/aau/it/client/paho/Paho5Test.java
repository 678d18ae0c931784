package com.anaconda.aau.it.client.paho;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** This client only makes handshakes. */
@Exhaustive
class Paho5Test extends AnyClientSuite
    implements HostScopeSuite, NoRedirectSuite, OwnObjectsSuite, TlsSuite {

  @Override
  protected String caller() {
    return Paho5Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Eclipse Paho, MQTT 5 over WebSocket");
  }

  /** Skipped, because a handshake has no body. */
  @Override
  protected void appendsToAStreamedUpload() {}

  /**
   * Skipped, because the client waits only one second for a response, and detaching takes longer.
   */
  @Override
  public void sendsNoTokensWithARequestObjectReusedAfterDetaching() {}

  /** Skipped, because 64 handshakes at once take longer than that on a busy machine. */
  @Override
  protected void appendsTheSameTokensFromManyThreads() {}
}
