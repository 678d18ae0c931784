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
class ApacheMinimalClient45Test extends AnyClientSuite
    implements HostScopeSuite, OwnObjectsSuite, RawRequestSuite, TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return ApacheMinimalClient4Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.apache.httpcomponents:httpclient:4.5.14");
  }
}
