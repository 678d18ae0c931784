package com.anaconda.aau.it.client.jetty;

import com.anaconda.aau.it.program.Settings;
import java.net.InetSocketAddress;
import java.util.Collections;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpClientTransport;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.Origin;
import org.eclipse.jetty.client.transport.HttpClientTransportDynamic;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.ClientConnectionFactoryOverHTTP2;
import org.eclipse.jetty.http2.client.transport.HttpClientTransportOverHTTP2;
import org.eclipse.jetty.io.ClientConnector;

/** Calls Jetty client 12 over HTTP/2. */
public final class JettyHttp2Client12Caller extends JettyClient12Caller {

  public JettyHttp2Client12Caller(Settings settings) throws Exception {
    super(settings, new HttpClient(transport(settings)));
  }

  /** Only the dynamic transport can tunnel one connection through another. */
  private static HttpClientTransport transport(Settings settings) {
    if (settings.proxy == null) {
      return new HttpClientTransportOverHTTP2(new HTTP2Client());
    }
    ClientConnector connector = new ClientConnector();
    return new HttpClientTransportDynamic(
        connector, new ClientConnectionFactoryOverHTTP2.HTTP2(new HTTP2Client(connector)));
  }

  /** A proxy that also speaks HTTP/2. */
  @Override
  HttpProxy proxyAt(InetSocketAddress address) {
    return new HttpProxy(
        new Origin.Address(address.getHostString(), address.getPort()),
        false,
        new Origin.Protocol(Collections.singletonList("h2c"), false));
  }
}
