package com.anaconda.aau.it.client.servicetalk;

import com.anaconda.aau.it.client.AnyClientSuite;
import com.anaconda.aau.it.client.Http2Suite;
import com.anaconda.aau.it.client.NoRedirectSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.client.ProxySuite;
import com.anaconda.aau.it.client.TlsSuite;
import com.anaconda.aau.it.client.TwoUserAgentsSuite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;

/**
 * A client for one server follows no redirects. Exhaustive, because ServiceTalk needs 8 MB of
 * libraries that nothing else uses.
 */
@Exhaustive
class ServiceTalkTest extends AnyClientSuite
    implements Http2Suite,
        NoRedirectSuite,
        OwnObjectsSuite,
        ProxiedHostScopeSuite,
        ProxySuite,
        TlsSuite,
        TwoUserAgentsSuite {

  @Override
  protected String caller() {
    return "com.anaconda.aau.it.client.servicetalk.ServiceTalkCaller";
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("ServiceTalk");
  }

  @Override
  protected String[] options() {
    return allowingUnsafe();
  }
}
