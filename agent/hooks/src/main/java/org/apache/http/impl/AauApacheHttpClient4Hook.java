package org.apache.http.impl;

import java.net.AauBridge;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.http.Header;
import org.apache.http.HttpRequest;

/**
 * Apache HttpClient 4: rewrites the request that a connection is about to write, after all of the
 * client's own interceptors.
 */
public final class AauApacheHttpClient4Hook {

  private AauApacheHttpClient4Hook() {}

  /** HttpCore 4.3 and newer. */
  public static HttpRequest rewrite(HttpRequest request, Object connection) {
    try {
      rewriteInPlace(request, ((BHttpConnectionBase) connection).getSocket());
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return request;
  }

  /** HttpCore 4.0 to 4.2, and what is left of it in newer ones. */
  @SuppressWarnings("deprecation")
  public static HttpRequest rewriteBefore43(HttpRequest request, Object connection) {
    try {
      rewriteInPlace(request, ((SocketHttpClientConnection) connection).getSocket());
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return request;
  }

  /**
   * The request is the client's private wrapper of the application's request, and the next request
   * of a redirect is made from the original.
   */
  private static void rewriteInPlace(HttpRequest request, Socket socket) {
    if ("CONNECT".equalsIgnoreCase(request.getRequestLine().getMethod())) {
      return;
    }
    String current = valueOf(request.getFirstHeader("User-Agent"));
    String host = valueOf(request.getFirstHeader("Host"));
    String rewritten =
        AauBridge.userAgent(current, host, socket instanceof SSLSocket ? 443 : 80, null);
    if (rewritten == null) {
      request.removeHeaders("User-Agent");
    } else if (rewritten != current) {
      request.setHeader("User-Agent", rewritten);
    }
  }

  private static String valueOf(Header header) {
    return header == null ? null : header.getValue();
  }
}
