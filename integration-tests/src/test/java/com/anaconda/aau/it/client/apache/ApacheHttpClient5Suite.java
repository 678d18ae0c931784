package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/** The tests that every version of Apache HttpClient 5 must pass, classic or async. */
abstract class ApacheHttpClient5Suite extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite, TwoUserAgentsSuite {

  abstract String version();

  @Override
  protected final List<Path> classPath() {
    // Without a logger, SLF4J complains on stderr.
    return Libraries.of(
        "org.apache.httpcomponents.client5:httpclient5:" + version(), "org.slf4j:slf4j-nop:1.7.36");
  }
}
