package com.anaconda.aau.it.client.javawebsocket;

import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshake;

/** Calls Java-WebSocket. Reports a successful handshake as status 200. */
public final class JavaWebSocketCaller implements HttpCaller {

  public JavaWebSocketCaller(Settings none) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    Map<String, String> headers = new TreeMap<>();
    if (spec.userAgent != null) {
      headers.put("User-Agent", spec.userAgent);
    }
    spec.addHeaders(headers::put);
    String[] sent = {"not sent yet"};
    return HttpCall.of(
        () -> send(spec.url.replaceFirst("^http", "ws"), headers, sent), () -> headers + sent[0]);
  }

  private static int send(String url, Map<String, String> headers, String[] sent) throws Exception {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    WebSocketClient client =
        new WebSocketClient(URI.create(url), headers) {
          @Override
          public void onWebsocketHandshakeSentAsClient(WebSocket socket, ClientHandshake request)
              throws InvalidDataException {
            sent[0] = request.getResourceDescriptor() + request.getFieldValue("User-Agent");
          }

          @Override
          public void onOpen(ServerHandshake response) {
            status.complete(200);
          }

          @Override
          public void onMessage(String message) {}

          @Override
          public void onClose(int code, String reason, boolean remote) {
            status.completeExceptionally(new IllegalStateException(reason));
          }

          @Override
          public void onError(Exception failure) {
            status.completeExceptionally(failure);
          }
        };
    client.connect();
    try {
      return status.get();
    } finally {
      client.close();
    }
  }
}
