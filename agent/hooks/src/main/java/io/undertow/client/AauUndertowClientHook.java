package io.undertow.client;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.net.AauBridge;

/** Undertow's client, HTTP/1.1 and HTTP/2: rewrites the request that a connection is to send. */
public final class AauUndertowClientHook {

  private AauUndertowClientHook() {}

  /** Changes the application's own request: there is no other. */
  public static ClientRequest rewrite(ClientRequest request, Object connection) {
    try {
      if (!"CONNECT".equalsIgnoreCase(request.getMethod().toString())) {
        rewriteInPlace(request.getRequestHeaders());
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return request;
  }

  /**
   * The default port is unknown: the connection does not say whether it is over TLS, and its own
   * port may be a proxy's.
   */
  private static void rewriteInPlace(HeaderMap headers) {
    String current = headers.getFirst(Headers.USER_AGENT);
    String rewritten = AauBridge.userAgent(current, headers.getFirst(Headers.HOST), -1, null);
    if (rewritten == null) {
      headers.remove(Headers.USER_AGENT);
    } else if (rewritten != current) {
      headers.put(Headers.USER_AGENT, rewritten);
    }
  }
}
