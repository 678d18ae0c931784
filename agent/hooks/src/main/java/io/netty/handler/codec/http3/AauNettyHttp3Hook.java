package io.netty.handler.codec.http3;

import java.net.AauBridge;
import java.util.Map.Entry;

/**
 * Netty 4.2, HTTP/3: rewrites the headers that are about to be written. Apart from the hook for
 * HTTP/2, since HTTP/3 is in a jar of its own.
 *
 * <p>Servers write their responses here as well, and everybody writes trailers: those have no
 * method. What a server pushes has one, but is written elsewhere.
 */
public final class AauNettyHttp3Hook {

  private static final String USER_AGENT = "user-agent";

  /** QUIC is never without TLS. */
  private static final int DEFAULT_PORT = 443;

  private AauNettyHttp3Hook() {}

  /** Changes the headers in place, as the hook for HTTP/1.1 does: they are what is sent. */
  public static Http3HeadersFrame rewrite(Http3HeadersFrame frame, Object codec) {
    try {
      Http3Headers headers = frame.headers();
      CharSequence method = headers.method();
      if (method != null && !"CONNECT".contentEquals(method)) {
        CharSequence authority = headers.authority();
        String current = text(headers.get(USER_AGENT));
        String rewritten =
            AauBridge.userAgent(
                current,
                text(authority == null ? headers.get("host") : authority),
                DEFAULT_PORT,
                null);
        if (rewritten != current) {
          replace(headers, rewritten);
        }
      }
    } catch (Throwable leaveAsItIs) {
      // The request goes out as the client made it.
    }
    return frame;
  }

  private static String text(CharSequence value) {
    return value == null ? null : value.toString();
  }

  /** The first one keeps its place; {@code Http3Headers.set} would make it the last. */
  private static void replace(Http3Headers headers, String userAgent) {
    if (userAgent == null) {
      headers.remove(USER_AGENT);
      return;
    }
    for (Entry<CharSequence, CharSequence> header : headers) {
      if (USER_AGENT.contentEquals(header.getKey())) {
        header.setValue(userAgent);
        return;
      }
    }
    headers.add(USER_AGENT, userAgent);
  }
}
