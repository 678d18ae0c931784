package com.anaconda.aau.it.client.pekko;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TunnelSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Akka HTTP 10.2, from which Pekko HTTP was forked. Relocated copies of Pekko's callers call it.
 */
abstract class AkkaHttpSuite extends AnyClientSuite
    implements ExpectContinueSuite, NoRedirectSuite, TlsSuite, TunnelSuite, TwoUserAgentsSuite {

  private static final List<Path> CLASS_PATH =
      RelocatedJar.classPath(
          Map.of("org/apache/pekko/", "akka/"),
          List.of(Build.programs()),
          Libraries.of(
              "com.typesafe.akka:akka-http-core_2.13:10.2.10",
              "com.typesafe.akka:akka-stream_2.13:2.6.20"));

  @Override
  protected final List<Path> classPath() {
    return CLASS_PATH;
  }

  @Override
  protected final String[] options() {
    return allowingUnsafe();
  }
}
