package com.anaconda.aau.it.program;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.http.HttpClientTransportOverHTTP2;

/** Jetty client 9.3 and 9.4, HTTP/2. */
public final class JettyHttp2Client9Caller extends JettyClient9Caller {

  public JettyHttp2Client9Caller(Settings settings) throws Exception {
    super(settings, new HttpClient(new HttpClientTransportOverHTTP2(new HTTP2Client()), tls()));
  }
}
