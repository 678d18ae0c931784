package org.apache.hc.core5.http;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import javax.net.ssl.SSLSession;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicHttpRequest;

/**
 * Apache HttpClient 5, HTTP/1.1, blocking and non-blocking: replaces the request that a connection
 * is about to write, after all of the client's own interceptors have run.
 */
@Weaves(
    root = "org/apache/hc/core5",
    classes = "http/impl/io/DefaultBHttpClientConnection",
    calls =
        @Call(
            method = "sendRequestHeader",
            descriptor = "(Lorg/apache/hc/core5/http/ClassicHttpRequest;)V",
            to = "rewriteClassic"),
    fits = {
      "org.apache.httpcomponents.core5:httpcore5:5.0",
      "org.apache.httpcomponents.core5:httpcore5:5.4.4"
    })
@Weaves(
    root = "org/apache/hc/core5",
    classes = "http/impl/nio/AbstractHttp1StreamDuplexer",
    calls =
        @Call(
            method = "commitMessageHead",
            descriptor =
                "(Lorg/apache/hc/core5/http/HttpMessage;ZLorg/apache/hc/core5/http/impl/nio/FlushMode;)V",
            to = "rewriteMessage"),
    fits = {
      "org.apache.httpcomponents.core5:httpcore5:5.0",
      "org.apache.httpcomponents.core5:httpcore5:5.4.4"
    })
public final class AauApacheHttpClient5Hook {

  private static final String USER_AGENT = "User-Agent";

  private AauApacheHttpClient5Hook() {}

  /** Called by the blocking client. */
  public static ClassicHttpRequest rewriteClassic(ClassicHttpRequest request, Object connection) {
    try {
      return (ClassicHttpRequest) rewriteMessage(request, connection);
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** Called by the non-blocking client, and by servers for their responses. */
  public static HttpMessage rewriteMessage(HttpMessage message, Object connection) {
    try {
      if (!(message instanceof HttpRequest)) {
        return message;
      }
      HttpRequest request = (HttpRequest) message;
      if ("CONNECT".equalsIgnoreCase(request.getMethod())) {
        return message;
      }
      String uri = request.getRequestUri();
      String current = current(request);
      String host = valueOf(request.getFirstHeader("Host"));
      String userAgent =
          uri != null && !uri.startsWith("/") && uri.indexOf("://") > 0
              ? AauBridge.userAgent(current, uri, -1, host) // a request to a proxy
              : userAgent(current, host, (HttpConnection) connection);
      return userAgent == current ? message : copy(request, uri, userAgent);
    } catch (Throwable leaveAsItIs) {
      return message;
    }
  }

  private static String userAgent(String current, String host, HttpConnection connection) {
    SocketAddress remote = connection.getEndpointDetails().getRemoteAddress();
    if (!(remote instanceof InetSocketAddress)) {
      return AauBridge.userAgent(current, null, -1, host);
    }
    InetSocketAddress address = (InetSocketAddress) remote;
    // The target is the name that the client resolved to this address; getHostString resolves
    // nothing.
    String target = address.getHostString();
    SSLSession session = connection.getSSLSession();
    if (session != null && !target.equalsIgnoreCase(session.getPeerHost())) {
      // This is a tunnel: the TLS peer is at its far end, on a port that only the request names.
      String peer = session.getPeerHost();
      return isFor(host, peer)
          ? AauBridge.userAgent(current, host, 443, null)
          : AauBridge.userAgent(current, peer, 443, host);
    }
    return AauBridge.userAgent(current, target, address.getPort(), host);
  }

  /** Returns whether a Host header contains this host name, with or without a port. */
  private static boolean isFor(String host, String name) {
    return host != null
        && name != null
        && host.regionMatches(true, 0, name, 0, name.length())
        && (host.length() == name.length() || host.charAt(name.length()) == ':');
  }

  private static String current(HttpRequest request) {
    Header last = request.getLastHeader(USER_AGENT);
    if (last == request.getFirstHeader(USER_AGENT)) {
      return valueOf(last);
    }
    Header[] headers = request.getHeaders();
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
   * Returns a copy that only the connection sees. In the minimal clients, the original belongs to
   * the application; in the others, it serves as a cache key.
   */
  private static HttpRequest copy(HttpRequest request, String uri, String userAgent) {
    HttpRequest copy = (HttpRequest) sameKind(request);
    copy.setVersion(request.getVersion());
    copy.setScheme(request.getScheme());
    copy.setAuthority(request.getAuthority());
    copy.setPath(uri);
    Header[] headers = request.getHeaders();
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
  private static Object sameKind(HttpRequest request) {
    if (!(request instanceof ClassicHttpRequest)) {
      return new BasicHttpRequest(request.getMethod(), (String) null);
    }
    BasicClassicHttpRequest copy = new BasicClassicHttpRequest(request.getMethod(), (String) null);
    copy.setEntity(((ClassicHttpRequest) request).getEntity());
    return copy;
  }
}
