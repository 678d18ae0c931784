package com.anaconda.aau.agent.audit;

import java.util.Locale;

/** Where a request goes, as people write it: {@code host:port}. */
final class Origin {

  private Origin() {}

  /** As much of it as is known; null when nothing is. */
  static String of(String authority, int defaultPort) {
    if (authority == null) {
      return null;
    }
    // Never a user and a password, should a client have left them in.
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    boolean isBareV6 = host.indexOf(']') < 0 && host.indexOf(':') != colon;
    if (isBareV6) {
      host = '[' + host + ']';
    } else if (colon > host.indexOf(']')) {
      return host;
    }
    return defaultPort < 0 ? host : host + ':' + defaultPort;
  }
}
