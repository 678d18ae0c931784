package org.apache.http.impl;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.http.Header;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.RequestLine;
import org.apache.http.conn.OperatedClientConnection;
import org.apache.http.message.BasicHttpEntityEnclosingRequest;
import org.apache.http.message.BasicHttpRequest;

/**
 * Apache HttpClient 4: replaces the request that a connection is about to write, after all of the
 * client's own interceptors have run.
 */
@CompiledWith({
  "org.apache.httpcomponents:httpcore:4.3.3",
  "org.apache.httpcomponents:httpclient:4.0.3" // for the target of a connection in 4.0 to 4.2
})
@Weaves(
    root = "org/apache/http",
    classes = "impl/DefaultBHttpClientConnection",
    calls = @Call(method = "sendRequestHeader", descriptor = "(Lorg/apache/http/HttpRequest;)V"),
    fits = {"org.apache.httpcomponents:httpcore:4.3", "org.apache.httpcomponents:httpcore:4.4.16"})
// Used up to HttpCore 4.2; later versions still contain it, but deprecate it.
@Weaves(
    root = "org/apache/http",
    classes = "impl/AbstractHttpClientConnection",
    calls =
        @Call(
            method = "sendRequestHeader",
            descriptor = "(Lorg/apache/http/HttpRequest;)V",
            to = "rewriteBefore43"),
    fits = {"org.apache.httpcomponents:httpcore:4.0", "org.apache.httpcomponents:httpcore:4.4.16"})
public final class AauApacheHttpClient4Hook {

  private static final String USER_AGENT = "User-Agent";

  private AauApacheHttpClient4Hook() {}

  /** Called by HttpCore 4.3 and newer. */
  public static HttpRequest rewrite(HttpRequest request, Object connection) {
    try {
      return rewritten(request, ((BHttpConnectionBase) connection).getSocket(), null);
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** Called by HttpCore 4.0 to 4.2, and by the deprecated classes of newer versions. */
  @SuppressWarnings("deprecation")
  public static HttpRequest rewriteBefore43(HttpRequest request, Object connection) {
    try {
      return rewritten(
          request, ((SocketHttpClientConnection) connection).getSocket(), targetOf(connection));
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /**
   * Returns the target of a connection of HttpClient 4.0 to 4.2, with or without a tunnel; the
   * socket itself has only an address. Returns null for a plain HttpCore connection, or if
   * HttpClient is not visible from here (OSGi).
   */
  @SuppressWarnings("deprecation")
  private static HttpHost targetOf(Object connection) {
    try {
      return connection instanceof OperatedClientConnection
          ? ((OperatedClientConnection) connection).getTargetHost()
          : null;
    } catch (LinkageError notSeenFromHere) {
      return null;
    }
  }

  private static HttpRequest rewritten(HttpRequest request, Socket socket, HttpHost target) {
    RequestLine line = request.getRequestLine();
    if ("CONNECT".equalsIgnoreCase(line.getMethod())) {
      return request;
    }
    String current = current(request);
    String host = valueOf(request.getFirstHeader("Host"));
    String userAgent = userAgent(current, line.getUri(), host, socket, target);
    return userAgent == current ? request : copy(request, line, userAgent);
  }

  private static String userAgent(
      String current, String uri, String host, Socket socket, HttpHost route) {
    if (!uri.startsWith("/") && uri.indexOf("://") > 0) {
      return AauBridge.userAgent(current, uri, -1, host); // a request to a proxy
    }
    if (route != null) {
      int defaultPort = socket instanceof SSLSocket ? 443 : 80;
      int port = route.getPort() < 0 ? defaultPort : route.getPort();
      return AauBridge.userAgent(current, route.getHostName(), port, host);
    }
    // The target is the name that the client resolved to this address; getHostString resolves
    // nothing.
    int port = socket.getPort();
    String target = new InetSocketAddress(socket.getInetAddress(), port).getHostString();
    if (socket instanceof SSLSocket) {
      String peer = ((SSLSocket) socket).getSession().getPeerHost();
      if (!target.equalsIgnoreCase(peer)) {
        // This is a tunnel: the TLS peer is at its far end, on a port that only the request names.
        return isFor(host, peer)
            ? AauBridge.userAgent(current, host, 443, null)
            : AauBridge.userAgent(current, peer, 443, host);
      }
    }
    return AauBridge.userAgent(current, target, port, host);
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
