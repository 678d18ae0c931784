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
import com.anaconda.aau.it.harness.Libraries;
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
    return Libraries.of(
        "org.apache.pekko:pekko-http-core_2.13:1.3.0", "org.apache.pekko:pekko-stream_2.13:1.1.3");
  }

  @Override
  protected String[] options() {
    return allowingUnsafe();
  }
}
