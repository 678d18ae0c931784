package com.anaconda.aau.it.client.jakarta;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import jakarta.websocket.WebSocketContainer;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Calls a client through Jakarta WebSocket. Reports a successful handshake as status 200. */
@CompiledWith("jakarta.websocket:jakarta.websocket-client-api:2.0.0")
public abstract class JakartaWebSocketCaller implements HttpCaller {

  private final WebSocketContainer container;

  protected JakartaWebSocketCaller(WebSocketContainer container) {
    this.container = container;
  }

  @Override
  public final HttpCall prepare(RequestSpec spec) {
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

  /** Adds the headers to the map that the client passes in, and keeps that map. */
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
}
