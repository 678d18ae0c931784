package com.anaconda.aau.core.header;

/**
 * The absolute form of a request's target (RFC 9112, section 3.2.2), which says more than a
 * connection to a proxy does.
 */
final class AbsoluteUri {
  private static final String AUTHORITY_FOLLOWS = "://";

  private AbsoluteUri() {}

  /** Whether a text is meant as one. No {@code host:port} looks like it. */
  static boolean is(String text) {
    return text != null && text.contains(AUTHORITY_FOLLOWS);
  }

  /**
   * The host and port of the origin server, null when they are not plain to see. What comes before
   * an {@code @} is read differently by different programs, and has no place in a request.
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

  /** -1 for what is no scheme of HTTP's. */
  private static int defaultPort(String scheme) {
    if (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("ws")) {
      return 80;
    }
    return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("wss") ? 443 : -1;
  }
}
