package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

@Exhaustive
class JettyClient92Test extends JettyClient9To11Suite implements JettyClient9RedirectSuite {

  @Override
  protected String caller() {
    return JettyClient9Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.eclipse.jetty:jetty-client:9.2.30.v20200428");
  }

  @Override
  protected int newestJava() {
    // On Java 11, 17 and 25, at least one in ten of its TLS connections breaks, with or without the
    // agent.
    return 8;
  }
}
