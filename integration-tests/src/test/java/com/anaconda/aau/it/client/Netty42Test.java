package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.Netty4Caller;
import java.nio.file.Path;
import java.util.List;

/** Netty 4 with nothing above it; its callers in other suites are clients that are built on it. */
class Netty42Test extends ClientTest
    implements HostScopeSuite, OwnObjectsSuite, TwoUserAgentsSuite {

  @Override
  String caller() {
    return Netty4Caller.class.getName();
  }

  @Override
  List<Path> classPath() {
    return Libraries.of("io.netty:netty-codec-http:4.2.15.Final");
  }

  @Override
  String[] options() {
    return allowingUnsafe();
  }
}
