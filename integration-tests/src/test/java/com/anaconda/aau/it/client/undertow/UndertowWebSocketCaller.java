package com.anaconda.aau.it.client.undertow;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.websockets.client.WebSocketClient;
import io.undertow.websockets.client.WebSocketClientNegotiation;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.xnio.OptionMap;
import org.xnio.Xnio;
import org.xnio.XnioWorker;

/** Calls Undertow's WebSocket client. Reports a successful handshake as status 200. */
@CompiledWith("io.undertow:undertow-core:2.4.4.Final")
public final class UndertowWebSocketCaller implements HttpCaller {

  /** Silenced for the same reason as in {@link AnyUndertowCaller}. */
  private static final Logger LOGGER = Logger.getLogger("org.xnio");

  static {
    LOGGER.setLevel(Level.WARNING);
  }

  private final DefaultByteBufferPool buffers = new DefaultByteBufferPool(false, 16384);
  private final XnioWorker worker;
  private final UndertowXnioSsl tls;
  private final Settings settings;

  public UndertowWebSocketCaller(Settings settings) throws Exception {
    this.settings = settings;
    worker = Xnio.getInstance().createWorker(OptionMap.EMPTY);
    tls = new UndertowXnioSsl(Xnio.getInstance(), OptionMap.EMPTY, SSLContext.getDefault());
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    Map<String, List<String>> headers = new TreeMap<>();
    if (spec.userAgent != null) {
      headers.put("User-Agent", Collections.singletonList(spec.userAgent));
    }
    spec.addHeaders(
        (name, value) ->
            headers.merge(
                name,
                Collections.singletonList(value),
                (first, second) -> Arrays.asList(first.get(0), second.get(0))));
    Negotiation negotiation = new Negotiation(headers);
    URI uri = URI.create(spec.url.replaceFirst("^http", "ws"));
    WebSocketClient.ConnectionBuilder builder =
        WebSocketClient.connectionBuilder(worker, buffers, uri)
            .setSsl(tls)
            .setClientNegotiation(negotiation);
    if (settings.proxy != null) {
      builder.setProxyUri(
          URI.create("http://" + settings.proxy.getHostString() + ':' + settings.proxy.getPort()));
    }
    return HttpCall.of(
        () -> {
          builder.connect().get().close();
          return 200;
        },
        negotiation::seen);
  }

  /** Adds the headers to the map that Undertow passes in, and keeps that map. */
  private static final class Negotiation extends WebSocketClientNegotiation {

    private final Map<String, List<String>> headers;
    private volatile Map<String, List<String>> sent = Collections.emptyMap();

    Negotiation(Map<String, List<String>> headers) {
      super(Collections.emptyList(), Collections.emptyList());
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
}
