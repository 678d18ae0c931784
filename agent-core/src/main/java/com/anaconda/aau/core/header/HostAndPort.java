package com.anaconda.aau.core.header;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** A host in canonical form, and a port or -1. Immutable. */
final class HostAndPort {
  private static final int HIGHEST_PORT = 65535;

  private final String host;
  private final int port;

  private HostAndPort(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * Parses {@code host}, {@code host:port} or {@code [v6]:port}. Returns null if the text is
   * invalid.
   */
  static HostAndPort parse(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    int colon = text.lastIndexOf(':');
    int bracket = text.lastIndexOf(']');
    boolean bareV6 = bracket < 0 && colon >= 0 && text.indexOf(':') != colon;
    int end = colon > bracket && !bareV6 ? colon : text.length();
    int port = end == text.length() ? -1 : port(text, end + 1);
    String host = host(text.substring(0, end), bracket >= 0, bareV6);
    return host == null || port < -1 ? null : new HostAndPort(host, port);
  }

  /** Parses an authority or an absolute URI. Returns null if the text is invalid. */
  static HostAndPort ofTarget(String target) {
    return AbsoluteUri.is(target) ? AbsoluteUri.origin(target) : parse(target);
  }

  /** Returns this host with its own port or, if it has none, with the given one. */
  HostAndPort withDefaultPort(int defaultPort) {
    return port >= 0 ? this : new HostAndPort(host, defaultPort);
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  /** Returns whether the host is an IP address, which has no subdomains. */
  boolean isAddress() {
    int label = host.lastIndexOf('.') + 1;
    return host.indexOf(':') >= 0
        || label < host.length() && host.charAt(label) >= '0' && host.charAt(label) <= '9';
  }

  /** Parses the port at an index. Returns -1 if it is empty and -2 if it is invalid. */
  private static int port(String text, int start) {
    int port = -1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -2;
      }
      port = Math.max(port, 0) * 10 + (c - '0');
      if (port > HIGHEST_PORT) {
        return -2;
      }
    }
    return port;
  }

  private static String host(String text, boolean bracketed, boolean bareV6) {
    if (bracketed || bareV6) {
      boolean whole = !bracketed || text.startsWith("[") && text.endsWith("]");
      return whole ? v6(bracketed ? text.substring(1, text.length() - 1) : text) : null;
    }
    String host = text;
    if (!isAscii(host)) {
      try {
        host = IDN.toASCII(host);
      } catch (RuntimeException e) {
        return null;
      }
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    return isName(host) ? host.toLowerCase(Locale.ROOT) : null;
  }

  /** Returns the full form of an IPv6 address. The brackets prevent a DNS lookup. */
  private static String v6(String text) {
    int zone = text.indexOf('%');
    String address = zone < 0 ? text : text.substring(0, zone);
    if (address.indexOf(':') < 0 || zone >= 0 && !isZone(text.substring(zone + 1))) {
      return null;
    }
    try {
      return InetAddress.getByName("[" + address + "]").getHostAddress();
    } catch (UnknownHostException | RuntimeException e) {
      return null;
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /**
   * Accepts only unreserved and encoded characters (RFC 6874). Others could make a client see a
   * different host.
   */
  private static boolean isZone(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && "-._~%".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(isLetterOrDigit(c)
          || c == '-'
          || c == '_'
          || c == '.' && i > 0 && text.charAt(i - 1) != '.')) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
