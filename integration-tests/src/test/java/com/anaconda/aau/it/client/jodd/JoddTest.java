package com.anaconda.aau.it.client.jodd;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.RedirectSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * This client opens a tunnel through every proxy. If a program adds two User-Agents, the client
 * joins them.
 */
class JoddTest extends AnyClientSuite
    implements HostScopeSuite,
        OwnObjectsSuite,
        RawRequestSuite,
        RedirectSuite,
        TlsSuite,
        TunnelSuite {

  @Override
  protected String caller() {
    return JoddCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Jodd HTTP");
  }
}
