package com.anaconda.aau.it.client.http4s;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.NoUserAgentSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;
import java.util.stream.Stream;

/**
 * The tests that all clients of http4s must pass. They leave redirects and authentication to
 * middleware, which is above the woven methods, and do not support proxies.
 */
abstract class Http4sSuite extends AnyClientSuite
    implements HostScopeSuite, NoRedirectSuite, NoUserAgentSuite, OwnObjectsSuite, TlsSuite {

  /** Without the option, Ember prints an exception when a server closes an HTTP/2 connection. */
  @Override
  protected final String[] options() {
    return Stream.concat(
            Stream.of("-Dcats.effect.report.unhandled.fiber.errors=false"),
            Stream.of(allowingUnsafe()))
        .toArray(String[]::new);
  }
}
