package com.anaconda.aau.it.client.grizzly;

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
 * Grizzly without a client on top. Redirects, authentication, proxies and {@code Expect:
 * 100-continue} are then up to the program.
 */
class GrizzlyCodecTest extends AnyClientSuite
    implements HostScopeSuite,
        NoRedirectSuite,
        OwnObjectsSuite,
        RawRequestSuite,
        TlsSuite,
        TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return GrizzlyCodecCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.glassfish.grizzly:grizzly-http:2.4.4");
  }
}
