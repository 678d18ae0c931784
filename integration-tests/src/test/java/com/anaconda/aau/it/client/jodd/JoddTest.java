package com.anaconda.aau.it.client.jodd;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.RedirectSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** This client opens a tunnel through every proxy. */
class JoddTest extends AnyClientSuite
    implements HostScopeSuite,
        OwnObjectsSuite,
        RawRequestSuite,
        RedirectSuite,
        TlsSuite,
        TunnelSuite,
        TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return JoddCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Jodd HTTP");
  }
}
