package org.glassfish.grizzly.http;

import java.net.AauBridge;

/** Grizzly's client: rewrites the request that its codec is about to encode. */
public final class AauGrizzlyHook {

  private static final String USER_AGENT = "User-Agent";

  private AauGrizzlyHook() {}

  /** The request is what the application, or the client above Grizzly, has made for this once. */
  public static HttpPacket rewrite(HttpPacket packet, Object codec) {
    try {
      HttpRequestPacket request = (HttpRequestPacket) packet;
      String method = request.getMethod().getMethodString();
      // PRI is how a connection over HTTP/2 begins; it has to be those bytes and no more.
      if (!"CONNECT".equalsIgnoreCase(method) && !"PRI".equals(method)) {
        rewriteInPlace(request);
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return packet;
  }

  /** HTTP/2. Servers write their responses here, too, and everybody writes bodies. */
  public static HttpPacket rewriteHttp2(HttpPacket packet, Object stream) {
    try {
      HttpHeader header = packet.getHttpHeader();
      if (header.isRequest() && !header.isCommitted()) {
        rewrite(header, stream);
      }
    } catch (Throwable leaveAsItIs) {
      // As above.
    }
    return packet;
  }

  private static void rewriteInPlace(HttpRequestPacket request) {
    String current = request.getHeader(USER_AGENT);
    int defaultPort = request.isSecure() ? 443 : 80;
    String rewritten = AauBridge.userAgent(current, request.getHeader("Host"), defaultPort, null);
    if (rewritten == null) {
      request.getHeaders().removeHeader(USER_AGENT);
    } else if (rewritten != current) {
      request.setHeader(USER_AGENT, rewritten);
    }
  }
}
