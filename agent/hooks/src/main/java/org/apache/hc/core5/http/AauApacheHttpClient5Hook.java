package org.apache.hc.core5.http;

import java.net.AauBridge;
import org.apache.hc.core5.net.URIAuthority;

/**
 * Apache HttpClient 5, HTTP/1.1: rewrites the request that a connection is about to write, blocking
 * or not, after all of the client's own interceptors.
 */
public final class AauApacheHttpClient5Hook {

  private AauApacheHttpClient5Hook() {}

  /** The blocking client. */
  public static ClassicHttpRequest rewriteClassic(ClassicHttpRequest request, Object connection) {
    rewriteInPlace(request);
    return request;
  }

  /** HTTP/1.1 without blocking. Servers write their responses the same way. */
  public static HttpMessage rewriteMessage(HttpMessage message, Object duplexer) {
    rewriteInPlace(message);
    return message;
  }

  /**
   * The request is the client's own copy of the application's, and the next request of a redirect
   * is made from the original. (Minimal clients make no copy: they put Host and their own
   * User-Agent into the application's request too.)
   */
  private static void rewriteInPlace(HttpMessage message) {
    try {
      if (!(message instanceof HttpRequest)) {
        return;
      }
      HttpRequest request = (HttpRequest) message;
      if ("CONNECT".equalsIgnoreCase(request.getMethod())) {
        return;
      }
      Header header = request.getFirstHeader("User-Agent");
      String current = header == null ? null : header.getValue();
      URIAuthority authority = request.getAuthority();
      int defaultPort = "https".equalsIgnoreCase(request.getScheme()) ? 443 : 80;
      int port = authority == null || authority.getPort() < 0 ? defaultPort : authority.getPort();
      String host = authority == null ? null : authority.getHostName();
      String rewritten = AauBridge.userAgent(current, host, port, null);
      if (rewritten == null) {
        request.removeHeaders("User-Agent");
      } else if (rewritten != current) {
        request.setHeader("User-Agent", rewritten);
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
  }
}
