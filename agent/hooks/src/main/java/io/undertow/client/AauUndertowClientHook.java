package io.undertow.client;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** Undertow's client, HTTP/1.1 and HTTP/2: rewrites the request that a connection is to send. */
public final class AauUndertowClientHook {

  private AauUndertowClientHook() {}

  /** Changes the application's own request: there is no other. */
  public static ClientRequest rewrite(ClientRequest request, Object connection) {
    try {
      if (!"CONNECT".equalsIgnoreCase(request.getMethod().toString())) {
        rewriteInPlace(request.getRequestHeaders(), (ClientConnection) connection);
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return request;
  }

  private static void rewriteInPlace(HeaderMap headers, ClientConnection connection) {
    String current = headers.getFirst(Headers.USER_AGENT);
    String host = headers.getFirst(Headers.HOST);
    String rewritten = AauBridge.userAgent(current, host, port(connection.getPeerAddress()));
    if (rewritten == null) {
      headers.remove(Headers.USER_AGENT);
    } else if (rewritten != current) {
      headers.put(Headers.USER_AGENT, rewritten);
    }
  }

  /** What a Host without a port means; the connection does not say whether it is over TLS. */
  private static int port(SocketAddress peer) {
    return peer instanceof InetSocketAddress ? ((InetSocketAddress) peer).getPort() : -1;
  }
}
