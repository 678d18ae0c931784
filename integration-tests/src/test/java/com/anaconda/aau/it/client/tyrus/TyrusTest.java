package com.anaconda.aau.it.client.tyrus;

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
 * Tyrus only makes handshakes. It uploads nothing, opens a tunnel through every proxy, and follows
 * redirects only if a program asks for that.
 */
class TyrusTest extends AnyClientSuite
    implements HostScopeSuite, NoRedirectSuite, OwnObjectsSuite, TlsSuite, TunnelSuite {

  @Override
  protected String caller() {
    return TyrusCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Tyrus on its JDK container");
  }

  @Override
  protected int lowestJava() {
    return 11;
  }

  /** Skipped, because a handshake has no body. */
  @Override
  protected void appendsToAStreamedUpload() {}
}
