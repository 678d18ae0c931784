package com.anaconda.aau.agent.audit;

import java.util.Locale;

/** A request's destination in readable form: {@code host:port}. */
final class Origin {

  private Origin() {}

  /** Returns the known parts of the destination, or null if nothing is known. */
  static String of(String authority, int defaultPort) {
    if (authority == null) {
      return null;
    }
    String host = hostOf(authority).toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    boolean isBareV6 = host.indexOf(']') < 0 && host.indexOf(':') != colon;
    if (isBareV6) {
      host = '[' + host + ']';
    } else if (colon > host.indexOf(']')) {
      return host;
    }
    return defaultPort < 0 ? host : host + ':' + defaultPort;
  }

  /** Returns the host without any path, user or password that a client may have left in. */
  private static String hostOf(String authority) {
    int start = authority.indexOf("://");
    String host = start < 0 ? authority : authority.substring(start + "://".length());
    for (int i = 0; i < host.length(); i++) {
      if ("/?#".indexOf(host.charAt(i)) >= 0) {
        host = host.substring(0, i);
      }
    }
    return host.substring(host.lastIndexOf('@') + 1);
  }
}
