package io.netty.handler.codec.http;

import java.net.AauBridge;
import java.util.Map;

/**
 * Netty 4, HTTP/1.1: rewrites the request that a client's codec is about to write. Reactor Netty,
 * AsyncHttpClient, Vert.x and many more write their requests this way, WebSocket handshakes too.
 */
public final class AauNettyHook {

  private static final String USER_AGENT = "User-Agent";

  private AauNettyHook() {}

  /**
   * Changes the request in place: the codec takes the headers from it, whatever we return. Headers
   * that cannot be changed stay as they are. The codec does not know whether TLS is below it, so
   * the default port is unknown.
   */
  @SuppressWarnings("deprecation") // getMethod: 4.0 has no other name for it
  public static HttpRequest rewrite(HttpRequest request, Object encoder) {
    try {
      if (!"CONNECT".equalsIgnoreCase(request.getMethod().name())) {
        HttpHeaders headers = request.headers();
        String current = headers.get(USER_AGENT);
        String rewritten = AauBridge.userAgent(current, headers.get("Host"), -1, null);
        if (rewritten != current) {
          replace(headers, rewritten);
        }
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return request;
  }

  /** The first one keeps its place; {@code HttpHeaders.set} would make it the last. */
  private static void replace(HttpHeaders headers, String userAgent) {
    if (userAgent == null) {
      headers.remove(USER_AGENT);
      return;
    }
    for (Map.Entry<String, String> header : headers) {
      if (USER_AGENT.equalsIgnoreCase(header.getKey())) {
        header.setValue(userAgent);
        return;
      }
    }
    headers.set(USER_AGENT, userAgent);
  }
}
