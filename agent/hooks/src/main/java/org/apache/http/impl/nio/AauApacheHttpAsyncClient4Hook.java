package org.apache.http.impl.nio;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import org.apache.http.Header;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.RequestLine;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.protocol.HttpContext;

/**
 * Apache HttpAsyncClient 4: replaces the request that a connection is about to write.
 * HttpAsyncClient has its own hook, because it is a separate library.
 */
@Weaves(
    root = "org/apache/http",
    classes = "impl/nio/DefaultNHttpClientConnection",
    calls = @Call(method = "submitRequest", descriptor = "(Lorg/apache/http/HttpRequest;)V"),
    fits = {
      "org.apache.httpcomponents:httpcore-nio:4.0",
      "org.apache.httpcomponents:httpcore-nio:4.4.16"
    })
public final class AauApacheHttpAsyncClient4Hook {

  private static final String USER_AGENT = "User-Agent";

  private AauApacheHttpAsyncClient4Hook() {}

  /**
   * Replaces the request instead of changing it: the original may belong to the application or
   * serve as a cache key.
   */
  public static HttpRequest rewrite(HttpRequest request, Object connection) {
    try {
      RequestLine line = request.getRequestLine();
      if ("CONNECT".equalsIgnoreCase(line.getMethod())) {
        HttpContext context = ((NHttpConnectionBase) connection).getContext();
        context.setAttribute(TUNNEL, context.getAttribute(TLS) == null ? line.getUri() : null);
        return request;
      }
      String current = current(request);
      String userAgent =
          userAgent(
              current,
              line.getUri(),
              valueOf(request.getFirstHeader("Host")),
              (NHttpConnectionBase) connection);
      return userAgent == current ? request : copy(request, line, userAgent);
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /**
   * The attribute for a tunnel's target, taken from the CONNECT request, because HttpAsyncClient
   * 4.0 mistakes the proxy for the TLS peer.
   */
  private static final String TUNNEL = "aau.tunnel";

  /**
   * The attribute that is present if the connection uses TLS: in a tunnel, only after the CONNECT
   * request.
   */
  private static final String TLS = "http.session.ssl";

  private static String userAgent(
      String current, String uri, String host, NHttpConnectionBase connection) {
    if (!uri.startsWith("/") && uri.indexOf("://") > 0) {
      return AauBridge.userAgent(current, uri, -1, host); // a request to a proxy
    }
    HttpContext context = connection.getContext();
    Object tunnel = context.getAttribute(TUNNEL);
    if (tunnel != null && context.getAttribute(TLS) != null) {
      return AauBridge.userAgent(current, (String) tunnel, 443, host);
    }
    // The target is the name that the client resolved to this address; getHostString resolves
    // nothing.
    int port = connection.getRemotePort();
    String target = new InetSocketAddress(connection.getRemoteAddress(), port).getHostString();
    return AauBridge.userAgent(current, target, port, host);
  }

  private static String current(HttpRequest request) {
    Header last = request.getLastHeader(USER_AGENT);
    if (last == request.getFirstHeader(USER_AGENT)) {
      return valueOf(last);
    }
    Header[] headers = request.getAllHeaders();
    return headers[place(headers)].getValue();
  }

  /**
   * Returns the position of the User-Agent to rewrite: one that already has tokens, or else the
   * last. A request must not get a second set of tokens.
   */
  private static int place(Header[] headers) {
    int place = -1;
    for (int i = 0; i < headers.length; i++) {
      if (USER_AGENT.equalsIgnoreCase(headers[i].getName())
          && (place < 0 || !AauBridge.hasTokens(headers[place].getValue()))) {
        place = i;
      }
    }
    return place;
  }

  private static String valueOf(Header header) {
    return header == null ? null : header.getValue();
  }

  /**
   * Returns a copy that only the connection sees. The original may belong to the application or
   * serve as a cache key.
   */
  private static HttpRequest copy(HttpRequest request, RequestLine line, String userAgent) {
    HttpRequest copy = (HttpRequest) sameKind(request, line);
    Header[] headers = request.getAllHeaders();
    int place = place(headers);
    for (int i = 0; i < headers.length; i++) {
      if (i != place) {
        copy.addHeader(headers[i]);
      } else if (userAgent != null) {
        copy.addHeader(headers[i].getName(), userAgent);
      }
    }
    if (place < 0) {
      copy.addHeader(USER_AGENT, userAgent);
    }
    return copy;
  }

  /** Returns Object so that the verifier does not load a class that a shaded copy may lack. */
  private static Object sameKind(HttpRequest request, RequestLine line) {
    if (!(request instanceof HttpEntityEnclosingRequest)) {
      return new BasicHttpRequest(line);
    }
    BasicHttpEntityEnclosingRequest copy = new BasicHttpEntityEnclosingRequest(line);
    copy.setEntity(((HttpEntityEnclosingRequest) request).getEntity());
    return copy;
  }
}
