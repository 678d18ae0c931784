package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.PekkoCaller;
import java.nio.file.Path;
import java.util.List;

/**
 * It follows no redirect, answers no server that asks who it is, and makes a tunnel for clear text,
 * too.
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
  String caller() {
    return PekkoCaller.class.getName();
  }

  @Override
  List<Path> classPath() {
    return Libraries.of(
        "org.apache.pekko:pekko-http-core_2.13:1.2.0", "org.apache.pekko:pekko-stream_2.13:1.1.3");
  }

  @Override
  String[] options() {
    return allowingUnsafe();
  }
}
