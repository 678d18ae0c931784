package com.anaconda.aau.it.client.pekko;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * Pekko HTTP follows no redirects, does not authenticate, and opens a tunnel even for clear text.
 */
class PekkoHttpTest extends AnyClientSuite
    implements ExpectContinueSuite,
        HostScopeSuite,
        OwnObjectsSuite,
        NoRedirectSuite,
        RawRequestSuite,
        TlsSuite,
        TunnelSuite,
        TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return PekkoCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Pekko HTTP");
  }

  @Override
  protected String[] options() {
    return allowingUnsafe();
  }
}
