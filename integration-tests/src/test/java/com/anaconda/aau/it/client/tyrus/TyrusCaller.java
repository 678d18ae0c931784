package com.anaconda.aau.it.client.tyrus;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.container.jdk.client.JdkClientContainer;

/** Calls Tyrus on its JDK container. Reports a successful handshake as status 200. */
@CompiledWith({
  "jakarta.websocket:jakarta.websocket-client-api:2.0.0",
  "org.glassfish.tyrus:tyrus-client:2.0.4",
  "org.glassfish.tyrus:tyrus-core:2.0.4",
  "org.glassfish.tyrus:tyrus-spi:2.0.4",
  "org.glassfish.tyrus:tyrus-container-jdk-client:2.0.4"
})
public final class TyrusCaller implements HttpCaller {

  private final ClientManager manager =
      ClientManager.createClient(JdkClientContainer.class.getName());

  public TyrusCaller(Settings settings) {
    if (settings.proxy != null) {
      String proxy = settings.proxy.getHostString() + ':' + settings.proxy.getPort();
      manager.getProperties().put(ClientProperties.PROXY_URI, "http://" + proxy);
    }
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
          manager.connectToServer(new Silent(), configuration, uri).close();
          return 200;
        },
        handshake::seen);
  }

  /** Adds the headers to the map that Tyrus passes in, and keeps that map. */
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
      return headers + " in " + sent.keySet() + ": " + sent.get("User-Agent") + '.';
    }
  }

  private static final class Silent extends Endpoint {

    @Override
    public void onOpen(Session session, EndpointConfig configuration) {}
  }
}
