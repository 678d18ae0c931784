package com.anaconda.aau.it.client.netty;

import com.anaconda.aau.it.client.ClientTest;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/** Netty 4 without a client on top. The tests of clients built on it run the other suites. */
class Netty42Test extends ClientTest
    implements HostScopeSuite, OwnObjectsSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return Netty4Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Netty 4");
  }

  @Override
  protected String[] options() {
    return allowingUnsafe();
  }
}
