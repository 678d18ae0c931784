package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.CompiledPrograms;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What every Jetty client up to 11 must pass. */
abstract class JettyClient9To11Suite extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  @Override
  protected final List<Path> classPath() {
    return withPrograms(libraries());
  }

  abstract List<Path> libraries();

  /** The callers are compiled with 9.4: it has all that they use of 9.2 to 11. */
  static List<Path> withPrograms(List<Path> libraries) {
    Path programs =
        CompiledPrograms.of(
            "java-jetty9",
            Libraries.of("org.eclipse.jetty.http2:http2-http-client-transport:9.4.57.v20241219"));
    return Stream.concat(Stream.of(programs), libraries.stream()).toList();
  }
}
