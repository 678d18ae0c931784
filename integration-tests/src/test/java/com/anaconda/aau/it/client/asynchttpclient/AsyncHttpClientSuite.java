package com.anaconda.aau.it.client.asynchttpclient;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** The tests that every version of AsyncHttpClient must pass. */
abstract class AsyncHttpClientSuite extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  /** The client's {@code group:artifact:version}. */
  abstract String coordinates();

  @Override
  protected final String[] options() {
    return allowingUnsafe();
  }

  @Override
  protected final List<Path> classPath() {
    // Without a logger, SLF4J complains on stderr.
    String slf4j = coordinates().contains(":3.") ? "2.0.17" : "1.7.36";
    return Libraries.of(coordinates(), "org.slf4j:slf4j-nop:" + slf4j);
  }
}
