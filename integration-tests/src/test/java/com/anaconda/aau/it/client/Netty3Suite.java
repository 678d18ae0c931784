package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.Netty3Caller;
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
  final String caller() {
    return Netty3Caller.class.getName();
  }

  @Override
  final List<Path> classPath() {
    return Libraries.of(coordinates());
  }
}
