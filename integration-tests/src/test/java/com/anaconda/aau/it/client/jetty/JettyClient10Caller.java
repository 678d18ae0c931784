package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.eclipse.jetty.client.HttpClient;

/** Calls Jetty client 10 and 11, which support TLS without being configured. */
@CompiledWith("org.eclipse.jetty.http2:http2-http-client-transport:9.4.58.v20250814")
public final class JettyClient10Caller extends JettyClient9Caller {

  public JettyClient10Caller(Settings settings) throws Exception {
    super(settings, new HttpClient());
  }
}
