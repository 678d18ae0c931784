package org.apache.hc.core5.http2.impl;

import java.net.AauBridge;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.net.URIAuthority;

/**
 * Apache HttpClient 5, HTTP/2: rewrites the request before it is turned into header fields. Apart
 * from the hook for HTTP/1.1, since HTTP/2 is in a module of its own.
 */
public final class AauApacheHttp2ClientHook {

  private AauApacheHttp2ClientHook() {}

  /** Changes the request in place: but for minimal clients it is a copy of the application's. */
  public static HttpRequest rewrite(HttpRequest request, Object converter) {
    try {
      if ("CONNECT".equalsIgnoreCase(request.getMethod())) {
        return request;
      }
      Header header = request.getFirstHeader("User-Agent");
      String current = header == null ? null : header.getValue();
      URIAuthority authority = request.getAuthority();
      int defaultPort = "http".equalsIgnoreCase(request.getScheme()) ? 80 : 443;
      String rewritten =
          AauBridge.userAgent(
              current,
              authority == null ? null : authority.getHostName(),
              authority == null || authority.getPort() < 0 ? defaultPort : authority.getPort());
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
}
