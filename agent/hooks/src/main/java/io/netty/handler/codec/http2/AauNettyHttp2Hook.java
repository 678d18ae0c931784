package io.netty.handler.codec.http2;

import java.net.AauBridge;
import java.util.Map.Entry;

/**
 * Netty 4, HTTP/2: replaces the headers that are about to be written. gRPC writes its calls this
 * way too. Apart from the hook for HTTP/1.1, since HTTP/2 is in a jar of its own.
 *
 * <p>Servers write their responses here as well, and everybody writes trailers: those have no
 * method. What a server pushes has one, but is written elsewhere.
 */
public final class AauNettyHttp2Hook {

  private static final String USER_AGENT = "user-agent";

  private AauNettyHttp2Hook() {}

  /** Headers are read one by one: gRPC's have no other way. They are read-only, so this copies. */
  public static Http2Headers rewrite(Http2Headers headers, Object frameWriter) {
    try {
      String method = valueOf(headers, ":method");
      if (method == null || "CONNECT".equals(method)) {
        return headers;
      }
      String current = valueOf(headers, USER_AGENT);
      String authority = valueOf(headers, ":authority");
      if (authority == null) {
        authority = valueOf(headers, "host");
      }
      int defaultPort = "http".equals(valueOf(headers, ":scheme")) ? 80 : 443;
      String rewritten = AauBridge.userAgent(current, authority, defaultPort);
      return rewritten == current ? headers : copy(headers, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  private static String valueOf(Http2Headers headers, String name) {
    for (Entry<CharSequence, CharSequence> header : headers) {
      if (name.contentEquals(header.getKey())) {
        return header.getValue().toString();
      }
    }
    return null;
  }

  /** The first User-Agent keeps its place. */
  private static Http2Headers copy(Http2Headers headers, String userAgent) {
    Http2Headers copy = new DefaultHttp2Headers(false);
    boolean replaced = false;
    for (Entry<CharSequence, CharSequence> header : headers) {
      if (replaced || !USER_AGENT.contentEquals(header.getKey())) {
        copy.add(header.getKey(), header.getValue());
      } else {
        replaced = true;
        if (userAgent != null) {
          copy.add(USER_AGENT, userAgent);
        }
      }
    }
    if (!replaced) {
      copy.add(USER_AGENT, userAgent);
    }
    return copy;
  }
}
