package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.client.NoUserAgentSuite;
import com.anaconda.aau.it.harness.Libraries;
import java.nio.file.Path;
import java.util.List;

class JettyClient10Test extends JettyClient9To11Suite implements NoUserAgentSuite {

  @Override
  protected String caller() {
    return JettyClient10Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return Libraries.of("org.eclipse.jetty:jetty-client:10.0.26", "org.slf4j:slf4j-nop:2.0.17");
  }

  @Override
  protected int lowestJava() {
    return 11;
  }
}
