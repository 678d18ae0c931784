package org.apache.http.impl;

import java.net.AauBridge;
import javax.net.ssl.SSLSocket;
import org.apache.http.Header;
import org.apache.http.HttpRequest;

/**
 * Apache HttpClient 4.3 to 4.5: rewrites the request that a connection is about to write, after all
 * of the client's own interceptors.
 */
public final class AauApacheHttpClient4Hook {

  private AauApacheHttpClient4Hook() {}

  /**
   * Changes the request in place: it is the client's private wrapper of the application's request,
   * and the next request of a redirect is made from the original.
   */
  public static HttpRequest rewrite(HttpRequest request, Object connection) {
    try {
      if ("CONNECT".equalsIgnoreCase(request.getRequestLine().getMethod())) {
        return request;
      }
      String current = valueOf(request.getFirstHeader("User-Agent"));
      int defaultPort =
          ((BHttpConnectionBase) connection).getSocket() instanceof SSLSocket ? 443 : 80;
      String rewritten =
          AauBridge.userAgent(current, valueOf(request.getFirstHeader("Host")), defaultPort);
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

  private static String valueOf(Header header) {
    return header == null ? null : header.getValue();
  }
}
