package com.anaconda.aau.it.program;

import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.HttpClientTransportOverHTTP2;

/** Jetty client 12, HTTP/2. */
public final class JettyHttp2Client12Caller extends JettyClient12Caller {

  public JettyHttp2Client12Caller(Settings settings) throws Exception {
    super(settings, new HttpClient(new HttpClientTransportOverHTTP2(new HTTP2Client())));
  }
}
