package com.anaconda.aau.it.harness;

import java.util.List;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ConnectHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * An HTTP/1.1 and HTTP/2 proxy on loopback that records all requests it can see. Of a tunnel, it
 * sees only the CONNECT.
 */
public final class RecordingProxy implements AutoCloseable {

  private final Server server = new Server();
  private final ServerConnector connector =
      new ServerConnector(
          server,
          new HttpConnectionFactory(),
          new HTTP2CServerConnectionFactory(new HttpConfiguration()));
  private final Recorder recorder;

  private RecordingProxy() {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ConnectHandler tunnels = new ConnectHandler();
    tunnels.setHandler(new Forward());
    recorder = new Recorder(tunnels);
    server.setHandler(recorder);
  }

  public static RecordingProxy start() {
    RecordingProxy proxy = new RecordingProxy();
    LifeCycle.start(proxy.server);
    return proxy;
  }

  /** {@code host:port}. */
  public String address() {
    return "127.0.0.1:" + connector.getLocalPort();
  }

  /** Discards all recorded requests. */
  public void forget() {
    recorder.forget();
  }

  /** All requests so far. */
  public List<RecordedRequest> requests() {
    return recorder.requests();
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  /** Adds no User-Agent of its own. */
  private static final class Forward extends ProxyHandler.Forward {

    @Override
    protected void configureHttpClient(HttpClient client) {
      super.configureHttpClient(client);
      client.setUserAgentField(null);
    }
  }
}
