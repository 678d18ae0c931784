package com.anaconda.aau.it.client.grizzly;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** Exhaustive; in every build, {@link GrizzlyCodecTest} uses the same hook. */
@Exhaustive
class GrizzlyTest extends HttpClientSuite
    implements ExpectContinueSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return GrizzlyCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of(
        "com.ning:async-http-client:1.9.40",
        "org.glassfish.grizzly:grizzly-websockets:2.3.35",
        "org.glassfish.grizzly:connection-pool:2.3.35",
        "org.slf4j:slf4j-nop:1.7.36");
  }
}
