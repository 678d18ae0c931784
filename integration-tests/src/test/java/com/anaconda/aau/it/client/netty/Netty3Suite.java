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
 * The tests that every version of Netty 3 must pass without a client on top. Redirects,
 * authentication, proxies and {@code Expect: 100-continue} are then up to the program.
 */
abstract class Netty3Suite extends AnyClientSuite
    implements HostScopeSuite,
        NoRedirectSuite,
        OwnObjectsSuite,
        RawRequestSuite,
        TlsSuite,
        TwoUserAgentsSuite {

  /** Netty's {@code group:artifact:version}. */
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
