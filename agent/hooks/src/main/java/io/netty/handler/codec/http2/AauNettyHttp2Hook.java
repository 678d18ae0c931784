package io.netty.handler.codec.http2;

import io.netty.util.AsciiString;
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

  /** As Netty has them, so that bytes are compared. */
  private static final AsciiString METHOD = ascii(":method");

  private static final AsciiString SCHEME = ascii(":scheme");
  private static final AsciiString AUTHORITY = ascii(":authority");
  private static final AsciiString HOST = ascii("host");
  private static final AsciiString USER_AGENT = ascii("user-agent");

  private AauNettyHttp2Hook() {}

  /** An initializer must not throw into the client, whatever a shaded copy lacks. */
  private static AsciiString ascii(String name) {
    try {
      return new AsciiString(name);
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  /**
   * Reads the headers in one go: gRPC's can be asked for none by its name, and to look for each
   * anew took half of the time. They are read-only, so this copies.
   */
  public static Http2Headers rewrite(Http2Headers headers, Object frameWriter) {
    try {
      String method = null;
      String scheme = null;
      String authority = null;
      String host = null;
      String current = null;
      for (Entry<CharSequence, CharSequence> header : headers) {
        CharSequence name = header.getKey();
        switch (name.length()) {
          case 4:
            host = valueIf(HOST, name, header, host);
            break;
          case 7:
            method = valueIf(METHOD, name, header, method);
            scheme = valueIf(SCHEME, name, header, scheme);
            break;
          case 10:
            authority = valueIf(AUTHORITY, name, header, authority);
            current = valueIf(USER_AGENT, name, header, current);
            break;
          default:
        }
      }
      if (method == null || "CONNECT".equals(method)) {
        return headers;
      }
      String rewritten =
          AauBridge.userAgent(
              current,
              authority == null ? host : authority,
              "http".equals(scheme) ? 80 : 443,
              null);
      return rewritten == current ? headers : copy(headers, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  /** The header's value if that is its name and nothing has been found before. */
  private static String valueIf(
      AsciiString wanted,
      CharSequence name,
      Entry<CharSequence, CharSequence> header,
      String found) {
    return found == null && wanted.contentEquals(name) ? header.getValue().toString() : found;
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
