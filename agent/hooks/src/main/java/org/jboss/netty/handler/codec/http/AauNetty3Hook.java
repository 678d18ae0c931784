package org.jboss.netty.handler.codec.http;

import java.net.AauBridge;
import java.util.Map;

/** Netty 3.8 to 3.10: rewrites the request that a client's codec is about to write. */
public final class AauNetty3Hook {

  private static final String USER_AGENT = "User-Agent";

  private AauNetty3Hook() {}

  /**
   * Changes the request in place: the codec takes the headers from it, whatever we return. Older
   * versions have no {@code headers()}; their requests go out as they are.
   */
  public static HttpMessage rewrite(HttpMessage message, Object encoder) {
    try {
      if (!"CONNECT".equalsIgnoreCase(((HttpRequest) message).getMethod().getName())) {
        HttpHeaders headers = message.headers();
        String current = headers.get(USER_AGENT);
        String rewritten = AauBridge.userAgent(current, headers.get("Host"), -1);
        if (rewritten != current) {
          replace(headers, rewritten);
        }
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return message;
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
