package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.HostScopeSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.RawRequestSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

/**
 * A client that sends exactly the request it is given, follows no redirects and supports no
 * proxies.
 */
class ApacheMinimalClient56Test extends AnyClientSuite
    implements HostScopeSuite, OwnObjectsSuite, RawRequestSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return ApacheMinimalClient5Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of(
        "org.apache.httpcomponents.client5:httpclient5:5.6.5", "org.slf4j:slf4j-nop:1.7.36");
  }
}
