package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** What every AsyncHttpClient must pass. */
abstract class AsyncHttpClientSuite extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  /** Where the client is, {@code group:artifact:version}. */
  abstract String coordinates();

  @Override
  final String[] options() {
    return allowingUnsafe();
  }

  @Override
  final List<Path> classPath() {
    // Without a logger SLF4J complains on stderr.
    String slf4j = coordinates().contains(":3.") ? "2.0.17" : "1.7.36";
    return Libraries.of(coordinates(), "org.slf4j:slf4j-nop:" + slf4j);
  }
}
