package com.anaconda.aau.it.program;

import org.eclipse.jetty.client.HttpClient;

/** Jetty client 10 and 11, which have TLS without being told. */
public final class JettyClient10Caller extends JettyClient9Caller {

  public JettyClient10Caller(Settings settings) throws Exception {
    super(settings, new HttpClient());
  }
}
