package com.anaconda.aau.it.client.nvwebsocket;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketAdapter;
import com.neovisionaries.ws.client.WebSocketFactory;
import java.util.ArrayList;
import java.util.List;

/** Calls nv-websocket-client. Reports a successful handshake as status 200. */
public final class NvWebSocketCaller implements HttpCaller {

  private final WebSocketFactory factory = new WebSocketFactory();

  public NvWebSocketCaller(Settings settings) {
    if (settings.proxy != null) {
      String host = settings.proxy.getHostString();
      factory.getProxySettings().setHost(host).setPort(settings.proxy.getPort());
    }
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    List<String> sent = new ArrayList<>();
    return HttpCall.of(() -> send(spec, sent), sent::toString);
  }

  private int send(RequestSpec spec, List<String> sent) throws Exception {
    WebSocket socket = factory.createSocket(spec.url.replaceFirst("^http", "ws"));
    if (spec.userAgent != null) {
      socket.addHeader("User-Agent", spec.userAgent);
    }
    spec.addHeaders(socket::addHeader);
    socket.addListener(new Listener(sent));
    socket.connect();
    socket.disconnect();
    return 200;
  }

  /** Notes the headers that the client announces, except for its random key. */
  public static final class Listener extends WebSocketAdapter {

    private final List<String> sent;

    Listener(List<String> sent) {
      this.sent = sent;
    }

    // Overrides nothing in the oldest versions.
    @SuppressWarnings("MissingOverride")
    public void onSendingHandshake(WebSocket socket, String requestLine, List<String[]> headers) {
      sent.add(requestLine);
      for (String[] header : headers) {
        sent.add(header[0].equals("Sec-WebSocket-Key") ? header[0] : String.join(":", header));
      }
    }
  }
}
