package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.http.HttpClientTransportOverHTTP2;

/** Calls Jetty client 10 and 11 over HTTP/2. */
@CompiledWith("org.eclipse.jetty.http2:http2-http-client-transport:9.4.58.v20250814")
public final class JettyHttp2Client10Caller extends JettyClient9Caller {

  public JettyHttp2Client10Caller(Settings settings) throws Exception {
    super(settings, new HttpClient(new HttpClientTransportOverHTTP2(new HTTP2Client())));
  }
}
