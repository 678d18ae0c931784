package com.anaconda.aau.agent.wire;

import java.util.Locale;

/** The parts of an authority as different clients write it. */
final class HostName {

  private static final int LONGEST = 255;

  private HostName() {}

  /**
   * Returns {@code host} or {@code host:port} without anything else that a URI may contain, or an
   * empty text if there is no valid host.
   */
  static String authority(String uri) {
    if (uri == null) {
      return "";
    }
    int start = uri.indexOf("://");
    String authority = start < 0 ? uri : uri.substring(start + "://".length());
    int end = 0;
    while (end < authority.length() && "/?#".indexOf(authority.charAt(end)) < 0) {
      end++;
    }
    authority = authority.substring(0, end);
    authority = authority.substring(authority.lastIndexOf('@') + 1).trim();
    return isValid(authority) ? authority.toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isValid(String authority) {
    for (int i = 0; i < authority.length(); i++) {
      char c = authority.charAt(i);
      boolean isLetterOrDigit = c < 0x7f && Character.isLetterOrDigit(c);
      if (!isLetterOrDigit && "-._:[]%".indexOf(c) < 0) {
        return false;
      }
    }
    return authority.length() <= LONGEST;
  }

  /** Returns the host of an authority, without port, brackets and trailing dot. */
  static String host(String authority) {
    int end = endOfHost(authority);
    String host = authority.substring(0, end);
    if (host.startsWith("[") && host.endsWith("]")) {
      return host.substring(1, host.length() - 1);
    }
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** Returns the authority with a port: its own or, if it has none, the given one. */
  static String withPort(String authority, int port) {
    int end = endOfHost(authority);
    if (end < authority.length() - 1 || port <= 0) {
      return authority;
    }
    String host = authority.substring(0, end);
    boolean isBareV6 = host.indexOf(':') >= 0 && !host.startsWith("[");
    return (isBareV6 ? '[' + host + ']' : host) + ':' + port;
  }

  private static int endOfHost(String authority) {
    int colon = authority.lastIndexOf(':');
    boolean isBareV6 = authority.indexOf(']') < 0 && authority.indexOf(':') != colon;
    return colon > authority.indexOf(']') && !isBareV6 ? colon : authority.length();
  }
}
