package com.anaconda.aau.it.client.tomcat;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.tomcat.websocket.WsWebSocketContainer;

/** Calls Tomcat's WebSocket client. Reports a successful handshake as status 200. */
@CompiledWith("org.apache.tomcat.embed:tomcat-embed-websocket:10.0.27")
public final class TomcatWebSocketCaller implements HttpCaller {

  private final WebSocketContainer container = new WsWebSocketContainer();

  public TomcatWebSocketCaller(Settings settings) {
    // There is no other way to set a proxy for this client.
    ProxySelector.setDefault(new OneProxy(settings.proxy));
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    Map<String, List<String>> headers = new TreeMap<>();
    if (spec.userAgent != null) {
      headers.put("User-Agent", Collections.singletonList(spec.userAgent));
    }
    spec.addHeaders((name, value) -> headers.put(name, Collections.singletonList(value)));
    URI uri = URI.create(spec.url.replaceFirst("^http", "ws"));
    Handshake handshake = new Handshake(headers);
    ClientEndpointConfig configuration =
        ClientEndpointConfig.Builder.create().configurator(handshake).build();
    return HttpCall.of(
        () -> {
          container.connectToServer(new Silent(), configuration, uri).close();
          return 200;
        },
        handshake::seen);
  }

  /** Adds the headers to the map that Tomcat passes in, and keeps that map. */
  private static final class Handshake extends ClientEndpointConfig.Configurator {

    private final Map<String, List<String>> headers;
    private volatile Map<String, List<String>> sent = Collections.emptyMap();

    Handshake(Map<String, List<String>> headers) {
      this.headers = headers;
    }

    @Override
    public void beforeRequest(Map<String, List<String>> request) {
      request.putAll(headers);
      sent = request;
    }

    String seen() {
      return headers + " in " + new TreeSet<>(sent.keySet()) + ": " + sent.get("User-Agent") + '.';
    }
  }

  private static final class Silent extends Endpoint {

    @Override
    public void onOpen(Session session, EndpointConfig configuration) {}
  }

  private static final class OneProxy extends ProxySelector {

    private final Proxy proxy;

    OneProxy(InetSocketAddress address) {
      proxy = address == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, address);
    }

    @Override
    public List<Proxy> select(URI uri) {
      return Collections.singletonList(proxy);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }
}
