package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;

/**
 * The tests that all clients on the AWS Common Runtime must pass. They neither follow redirects nor
 * authenticate. Native code makes the CONNECT request to a proxy.
 */
abstract class AwsCrtSuite extends AnyClientSuite
    implements HostScopeSuite,
        NoRedirectSuite,
        OwnObjectsSuite,
        TlsSuite,
        TunnelSuite,
        TwoUserAgentsSuite {

  @Override
  protected final String[] options() {
    return allowingUnsafe();
  }
}
