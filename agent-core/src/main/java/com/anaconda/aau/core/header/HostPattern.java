package com.anaconda.aau.core.header;

import com.anaconda.aau.core.file.SpareDescriptors;

/**
 * A pattern in a scope: {@code host} or {@code *.domain}, each with an optional port, or {@code
 * *:port}.
 */
final class HostPattern {
  /** The host, or {@code .domain} for a domain's subdomains, or null for any host. */
  private final String host;

  private final int port;

  private HostPattern(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** Returns the pattern, or null if the text is invalid and so matches nothing. */
  static HostPattern parse(String text) {
    if (text.indexOf(':') != text.lastIndexOf(':')) {
      SpareDescriptors.check(); // An IPv6 address needs InetAddress.
    }
    if (text.startsWith("*:")) {
      HostAndPort named = HostAndPort.parse("any" + text.substring(1));
      return named == null || named.port() < 0 ? null : new HostPattern(null, named.port());
    }
    boolean subdomains = text.startsWith("*.");
    HostAndPort named = HostAndPort.parse(subdomains ? text.substring(2) : text);
    if (named == null || subdomains && named.isAddress()) {
      return null;
    }
    return new HostPattern(subdomains ? "." + named.host() : named.host(), named.port());
  }

  /** Returns whether a host matches. A pattern without a port matches any port. */
  boolean matches(HostAndPort authority, int defaultPort) {
    int actual = authority.port() >= 0 ? authority.port() : defaultPort;
    return (port < 0 || port == actual) && matchesHost(authority);
  }

  private boolean matchesHost(HostAndPort authority) {
    if (host == null) {
      return true;
    }
    String actual = authority.host();
    return host.charAt(0) == '.'
        ? actual.length() > host.length() && actual.endsWith(host) && !authority.isAddress()
        : actual.equals(host);
  }

  /** Returns a pattern for the hosts that match both, or null if there are none. */
  HostPattern and(HostPattern other) {
    if (port >= 0 && other.port >= 0 && port != other.port) {
      return null;
    }
    String common = host == null || other.includes(host) ? host : null;
    if (host == null || includes(other.host)) {
      common = other.host;
    } else if (common == null) {
      return null;
    }
    return new HostPattern(common, Math.max(port, other.port));
  }

  /** Returns whether this pattern, ports aside, covers everything that another pattern covers. */
  private boolean includes(String otherHost) {
    if (host == null || otherHost == null) {
      return host == null;
    }
    return otherHost.equals(host)
        || host.charAt(0) == '.' && otherHost.endsWith(host) && !isAddress(otherHost);
  }

  private static boolean isAddress(String host) {
    HostAndPort parsed = HostAndPort.parse(host);
    return parsed != null && parsed.isAddress();
  }

  /** Returns the pattern as written in a list. */
  @Override
  public String toString() {
    String name = host == null || host.charAt(0) == '.' ? "*" + (host == null ? "" : host) : host;
    String bracketed = name.indexOf(':') >= 0 ? "[" + name + "]" : name;
    return port < 0 ? bracketed : bracketed + ":" + port;
  }
}
