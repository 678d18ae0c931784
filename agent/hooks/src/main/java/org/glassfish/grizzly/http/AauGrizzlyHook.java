package org.glassfish.grizzly.http;

import java.lang.reflect.Method;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import org.glassfish.grizzly.http.util.MimeHeaders;

/**
 * Grizzly's client: rewrites the header block that its codec is about to encode.
 *
 * <p>What knows the request and what gets the headers are two methods, and the second is called by
 * the first. The request is handed over in between.
 */
public final class AauGrizzlyHook {

  private static final String USER_AGENT = "User-Agent";

  /** A request, while its header block is being written. */
  private static final ThreadLocal<Object[]> BEING_WRITTEN = beingWritten();

  /** What tells a header that has been written already before 2.3, null since. */
  private static final Method IS_WRITTEN = isWritten();

  private AauGrizzlyHook() {}

  /** An initializer must not throw into the client. */
  private static ThreadLocal<Object[]> beingWritten() {
    try {
      return new ThreadLocal<>();
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  private static Method isWritten() {
    try {
      return MimeHeaders.class.getMethod("getAndSetSerialized", int.class, boolean.class);
    } catch (Throwable since23) {
      return null;
    }
  }

  /** HTTP/1.1. */
  public static HttpPacket begin(HttpPacket packet, Object codec) {
    try {
      HttpRequestPacket request = (HttpRequestPacket) packet;
      String method = request.getMethod().getMethodString();
      // PRI is how a connection over HTTP/2 begins; it has to be those bytes and no more.
      if (!"CONNECT".equalsIgnoreCase(method) && !"PRI".equals(method)) {
        Object[] written = BEING_WRITTEN.get();
        if (written == null) {
          written = new Object[1];
          BEING_WRITTEN.set(written);
        }
        written[0] = request;
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return packet;
  }

  /** HTTP/2. Servers write their responses here, too, and everybody writes bodies. */
  public static HttpPacket beginHttp2(HttpPacket packet, Object stream) {
    try {
      HttpHeader header = packet.getHttpHeader();
      if (header.isRequest() && !header.isCommitted()) {
        begin(header, stream);
      }
    } catch (Throwable leaveAsItIs) {
      // As above.
    }
    return packet;
  }

  /** Returns a copy: the headers are the application's own. Servers' and trailers come here too. */
  public static MimeHeaders rewrite(MimeHeaders headers, Object none) {
    try {
      HttpRequestPacket request = requestOf(headers);
      if (request == null) {
        return headers;
      }
      int place = place(headers);
      String current = place < 0 ? null : headers.getValue(place).toString();
      String rewritten = userAgent(current, request);
      return rewritten == current ? headers : copy(headers, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /** The same before 2.3. */
  public static MimeHeaders rewriteBefore23(MimeHeaders headers, Object none) {
    try {
      HttpRequestPacket request = requestOf(headers);
      if (request == null) {
        return headers;
      }
      int place = place(headers);
      String current = place < 0 ? null : headers.getValue(place).toString();
      String rewritten = userAgent(current, request);
      return rewritten == current ? headers : copyBefore23(headers, place, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /** The request that is being written, if these are its headers; only once. */
  private static HttpRequestPacket requestOf(MimeHeaders headers) {
    Object[] written = BEING_WRITTEN.get();
    HttpRequestPacket request = written == null ? null : (HttpRequestPacket) written[0];
    if (request == null || request.getHeaders() != headers) {
      return null;
    }
    written[0] = null;
    return request;
  }

  /** The last User-Agent of several. */
  private static int place(MimeHeaders headers) {
    int place = -1;
    for (int i = headers.indexOf(USER_AGENT, 0); i >= 0; i = headers.indexOf(USER_AGENT, i + 1)) {
      place = i;
    }
    return place;
  }

  /** What a proxy gets names the target itself (RFC 9112, 3.2.2); else it is the connection's. */
  private static String userAgent(String current, HttpRequestPacket request) {
    String host = request.getHeader("Host");
    String uri = request.getRequestURI();
    if (uri.indexOf("://") > 0 && uri.charAt(0) != '/') {
      return AauBridge.userAgent(current, uri, uri.startsWith("https:") ? 443 : 80, host);
    }
    Object peer = request.getConnection().getPeerAddress();
    if (!(peer instanceof InetSocketAddress)) {
      return AauBridge.userAgent(current, null, request.isSecure() ? 443 : 80, host);
    }
    InetSocketAddress target = (InetSocketAddress) peer;
    return AauBridge.userAgent(current, target.getHostString(), target.getPort(), host);
  }

  /** All that the codec has not written yet, in their order. */
  private static MimeHeaders copy(MimeHeaders headers, int place, String userAgent) {
    MimeHeaders copy = new MimeHeaders();
    for (int i = 0; i < headers.size(); i++) {
      if (!headers.isSerialized(i)) {
        add(copy, headers, i, i == place, userAgent);
      }
    }
    addIfNew(copy, place, userAgent);
    return copy;
  }

  private static MimeHeaders copyBefore23(MimeHeaders headers, int place, String userAgent)
      throws ReflectiveOperationException {
    MimeHeaders copy = new MimeHeaders();
    for (int i = 0; i < headers.size(); i++) {
      if (!((Boolean) IS_WRITTEN.invoke(headers, i, true))) {
        add(copy, headers, i, i == place, userAgent);
      }
    }
    addIfNew(copy, place, userAgent);
    return copy;
  }

  private static void add(
      MimeHeaders copy, MimeHeaders headers, int i, boolean isOwn, String userAgent) {
    if (!isOwn) {
      copy.addValue(headers.getName(i).toString()).set(headers.getValue(i));
    } else if (userAgent != null) {
      copy.addValue(USER_AGENT).setString(userAgent);
    }
  }

  private static void addIfNew(MimeHeaders copy, int place, String userAgent) {
    if (place < 0) {
      copy.addValue(USER_AGENT).setString(userAgent);
    }
  }
}
