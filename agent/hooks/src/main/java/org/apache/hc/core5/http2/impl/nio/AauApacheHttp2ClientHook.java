package org.apache.hc.core5.http2.impl.nio;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.Weaves;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSession;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Apache HttpClient 5, HTTP/2: replaces the header fields that a connection is about to send.
 * HTTP/2 has its own hook, because it is in a separate library.
 *
 * <p>Servers also send their responses here, but those have no {@code :method}. The code that
 * converts requests to fields would be the wrong place for a hook, because server pushes pass
 * through it, too.
 */
@Weaves(
    root = "org/apache/hc/core5",
    classes = "http2/impl/nio/AbstractH2StreamMultiplexer",
    calls = @Call(method = "commitHeaders", descriptor = "(ILjava/util/List;Z)V", argument = 2),
    fits = {
      "org.apache.httpcomponents.core5:httpcore5-h2:5.0",
      "org.apache.httpcomponents.core5:httpcore5-h2:5.4.4"
    })
public final class AauApacheHttp2ClientHook {

  private static final String USER_AGENT = "user-agent";

  private AauApacheHttp2ClientHook() {}

  /** Returns a new list if the User-Agent changes; the application's request stays as it is. */
  public static List<Header> rewrite(List<Header> headers, Object multiplexer) {
    try {
      int method = lastIndexOf(headers, ":method");
      if (method < 0 || "CONNECT".equals(headers.get(method).getValue())) {
        return headers;
      }
      int own = own(headers);
      String current = own < 0 ? null : headers.get(own).getValue();
      int authority = lastIndexOf(headers, ":authority");
      String host = authority < 0 ? null : headers.get(authority).getValue();
      String rewritten = userAgent(current, host, (HttpConnection) multiplexer);
      return rewritten == current ? headers : copy(headers, own, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
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

  /**
   * Returns the position of the User-Agent to rewrite: one that already has tokens, or else the
   * last. A request must not get a second set of tokens.
   */
  private static int own(List<Header> headers) {
    int own = -1;
    for (int i = 0; i < headers.size(); i++) {
      if (USER_AGENT.equals(headers.get(i).getName())
          && (own < 0 || !AauBridge.hasTokens(headers.get(own).getValue()))) {
        own = i;
      }
    }
    return own;
  }

  private static int lastIndexOf(List<Header> headers, String name) {
    int last = headers.size() - 1;
    while (last >= 0 && !name.equals(headers.get(last).getName())) {
      last--;
    }
    return last;
  }

  /**
   * Returns a copy with the User-Agent in its original position, or at the end if there was none.
   */
  private static List<Header> copy(List<Header> headers, int own, String userAgent) {
    List<Header> copy = new ArrayList<>(headers);
    if (userAgent == null) {
      copy.remove(own);
    } else if (own < 0) {
      copy.add(new BasicHeader(USER_AGENT, userAgent));
    } else {
      copy.set(own, new BasicHeader(USER_AGENT, userAgent));
    }
    return copy;
  }
}
