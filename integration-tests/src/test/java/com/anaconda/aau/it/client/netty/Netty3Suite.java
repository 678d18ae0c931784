package com.anaconda.aau.it.client.netty;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/**
 * What every Netty 3 must pass with nothing above it: what to do about a redirect, a server that
 * asks, a proxy and the server's consent is then a matter of the program's.
 */
abstract class Netty3Suite extends AnyClientSuite
    implements HostScopeSuite,
        NoRedirectSuite,
        OwnObjectsSuite,
        RawRequestSuite,
        TlsSuite,
        TwoUserAgentsSuite {

  /** Where it is, {@code group:artifact:version}. */
  abstract String coordinates();

  @Override
  protected final String caller() {
    return Netty3Caller.class.getName();
  }

  @Override
  protected final List<Path> classPath() {
    return Libraries.of(coordinates());
  }
}
