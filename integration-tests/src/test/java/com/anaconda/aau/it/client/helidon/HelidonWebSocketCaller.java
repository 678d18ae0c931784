package com.anaconda.aau.it.client.helidon;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.websocket.WsClient;
import io.helidon.webclient.websocket.WsClientConfig;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** Calls Helidon's WebSocket client. Reports a successful handshake as status 200. */
@CompiledWith(
    value = {
      "io.helidon.webclient:helidon-webclient-websocket:4.1.6",
      "io.helidon.config:helidon-config-metadata:4.1.7"
    },
    release = 17)
public final class HelidonWebSocketCaller implements HttpCaller {

  private final Settings settings;

  public HelidonWebSocketCaller(Settings settings) {
    this.settings = settings;
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    Headers[] sent = new Headers[1];
    WsClientConfig.Builder builder =
        WsClient.builder()
            .addService(
                (chain, request) -> {
                  sent[0] = request.headers();
                  return chain.proceed(request);
                });
    if (spec.userAgent != null) {
      builder.addHeader(HeaderNames.USER_AGENT, spec.userAgent);
    }
    spec.addHeaders((name, value) -> builder.addHeader(HeaderValues.create(name, value)));
    if (settings.proxy != null) {
      builder.proxy(
          Proxy.builder()
              .type(Proxy.ProxyType.HTTP)
              .host(settings.proxy.getHostString())
              .port(settings.proxy.getPort())
              .build());
    }
    WsClient client = builder.build();
    URI uri = URI.create(spec.url.replaceFirst("^http", "ws"));
    return HttpCall.of(
        () -> {
          client.connect(uri, new Closing());
          return 200;
        },
        () -> show(sent[0]));
  }

  /** Leaves out the key, which differs between any two handshakes. */
  private static String show(Headers headers) {
    if (headers == null) {
      return "not sent yet";
    }
    Map<String, Object> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    shown.putAll(headers.toMap());
    shown.remove("Sec-WebSocket-Key");
    return shown.toString();
  }

  /** Closes the connection as soon as it is open. */
  private static final class Closing implements WsListener {

    @Override
    public void onOpen(WsSession session) {
      session.close(1000, "done");
    }
  }
}
