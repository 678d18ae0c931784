package com.anaconda.aau.it.client.paho;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;

/** These clients only make handshakes. */
abstract class PahoSuite extends AnyClientSuite
    implements HostScopeSuite, NoRedirectSuite, OwnObjectsSuite, TlsSuite {

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
