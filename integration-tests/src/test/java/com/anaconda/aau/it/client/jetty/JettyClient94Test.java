package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.client.NoUserAgentSuite;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

@Exhaustive
class JettyClient94Test extends JettyClient9To11Suite
    implements JettyClient9RedirectSuite, NoUserAgentSuite {

  @Override
  protected String caller() {
    return JettyClient9Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.eclipse.jetty:jetty-client:9.4.57.v20241219");
  }
}
