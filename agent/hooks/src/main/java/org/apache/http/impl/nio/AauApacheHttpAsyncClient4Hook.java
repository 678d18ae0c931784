package org.apache.http.impl.nio;

import java.net.AauBridge;
import org.apache.http.Header;
import org.apache.http.HttpRequest;
import org.apache.http.nio.NHttpConnection;
import org.apache.http.nio.reactor.ssl.SSLIOSession;

/**
 * Apache HttpAsyncClient 4: rewrites the request that a connection is about to write. Apart from
 * the hook for what blocks, since it is in a module of its own.
 */
public final class AauApacheHttpAsyncClient4Hook {

  private AauApacheHttpAsyncClient4Hook() {}

  /** Changes the request in place: it is the client's private wrapper of the application's. */
  public static HttpRequest rewrite(HttpRequest request, Object connection) {
    try {
      if ("CONNECT".equalsIgnoreCase(request.getRequestLine().getMethod())) {
        return request;
      }
      String current = valueOf(request.getFirstHeader("User-Agent"));
      String host = valueOf(request.getFirstHeader("Host"));
      String rewritten = AauBridge.userAgent(current, host, isSecure(connection) ? 443 : 80, null);
      if (rewritten == null) {
        request.removeHeaders("User-Agent");
      } else if (rewritten != current) {
        request.setHeader("User-Agent", rewritten);
      }
      return request;
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  private static boolean isSecure(Object connection) {
    return ((NHttpConnection) connection).getContext().getAttribute(SSLIOSession.SESSION_KEY)
        != null;
  }

  private static String valueOf(Header header) {
    return header == null ? null : header.getValue();
  }
}
