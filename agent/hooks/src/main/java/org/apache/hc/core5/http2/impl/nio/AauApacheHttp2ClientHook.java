package org.apache.hc.core5.http2.impl.nio;

import java.net.AauBridge;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Apache HttpClient 5, HTTP/2: replaces the header fields that a stream is about to send. Apart
 * from the hook for HTTP/1.1, since HTTP/2 is in a module of its own.
 *
 * <p>Servers send their responses here, too: those have no method. Not where a request is turned
 * into fields: there a server's push comes through, a request that it has made up.
 */
public final class AauApacheHttp2ClientHook {

  private static final String USER_AGENT = "user-agent";

  private AauApacheHttp2ClientHook() {}

  /** The list is another one when the User-Agent changes; the request stays the application's. */
  public static List<Header> rewrite(List<Header> headers, Object stream) {
    try {
      String method = valueOf(headers, ":method");
      if (method == null || "CONNECT".equals(method)) {
        return headers;
      }
      String current = valueOf(headers, USER_AGENT);
      int defaultPort = "http".equals(valueOf(headers, ":scheme")) ? 80 : 443;
      String rewritten =
          AauBridge.userAgent(current, valueOf(headers, ":authority"), defaultPort, null);
      return rewritten == current ? headers : copy(headers, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  private static String valueOf(List<Header> headers, String name) {
    for (Header header : headers) {
      if (name.equals(header.getName())) {
        return header.getValue();
      }
    }
    return null;
  }

  /** The first User-Agent keeps its place. */
  private static List<Header> copy(List<Header> headers, String userAgent) {
    List<Header> copy = new ArrayList<>(headers.size() + 1);
    boolean replaced = false;
    for (Header header : headers) {
      if (replaced || !USER_AGENT.equals(header.getName())) {
        copy.add(header);
      } else {
        replaced = true;
        if (userAgent != null) {
          copy.add(new BasicHeader(USER_AGENT, userAgent));
        }
      }
    }
    if (!replaced) {
      copy.add(new BasicHeader(USER_AGENT, userAgent));
    }
    return copy;
  }
}
