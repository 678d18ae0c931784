package com.anaconda.aau.core.header;

/**
 * An absolute request target (RFC 9112, section 3.2.2), which names the origin server even if the
 * connection goes to a proxy.
 */
final class AbsoluteUri {
  private static final String AUTHORITY_FOLLOWS = "://";

  private AbsoluteUri() {}

  /** Returns whether text looks like an absolute URI. {@code host:port} does not. */
  static boolean is(String text) {
    return text != null && text.contains(AUTHORITY_FOLLOWS);
  }

  /**
   * Returns the origin's host and port, or null if they are unclear. An {@code @} makes them
   * unclear: it has no place in a request, and programs disagree on where the host starts.
   */
  static HostAndPort origin(String uri) {
    int schemeEnd = uri.indexOf(AUTHORITY_FOLLOWS);
    int start = schemeEnd + AUTHORITY_FOLLOWS.length();
    int end = start;
    while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
      end++;
    }
    int defaultPort = defaultPort(uri.substring(0, schemeEnd));
    HostAndPort origin = HostAndPort.parse(uri.substring(start, end));
    return origin == null || defaultPort < 0 ? null : origin.withDefaultPort(defaultPort);
  }

  /** Returns the scheme's default port, or -1 if it is not an HTTP scheme. */
  private static int defaultPort(String scheme) {
    if (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("ws")) {
      return 80;
    }
    return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("wss") ? 443 : -1;
  }
}
