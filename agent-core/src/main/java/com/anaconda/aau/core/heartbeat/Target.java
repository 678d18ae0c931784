package com.anaconda.aau.core.heartbeat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The parsed URL of a server or proxy. Immutable. */
final class Target {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final URI uri;
  private final boolean secure;

  private Target(URI uri) {
    this.uri = uri;
    this.secure = uri.getScheme().equalsIgnoreCase("https");
  }

  /** Returns the target, or null if the text is not an HTTP URL. A target's text is pure ASCII. */
  static Target parse(String url) {
    try {
      URI uri = new URI(new URI(url).toASCIIString());
      boolean http =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return http && uri.getHost() != null ? new Target(uri) : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  boolean isSecure() {
    return secure;
  }

  String scheme() {
    return secure ? "https" : "http";
  }

  /** Returns the host for a socket, with no brackets around an IPv6 address. */
  String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    return uri.getPort() >= 0 ? uri.getPort() : defaultPort();
  }

  int defaultPort() {
    return secure ? HTTPS_PORT : HTTP_PORT;
  }

  /** Returns the value of a Host header, without the default port. */
  String authority() {
    return uri.getPort() < 0 || uri.getPort() == defaultPort() ? uri.getHost() : hostAndPort();
  }

  /** Returns the target of a CONNECT request, always with a port. */
  String hostAndPort() {
    return uri.getHost() + ":" + port();
  }

  /** Returns the path and query. */
  String path() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** Returns the URL's user and password as a header value, or null if there are none. */
  String credentials() {
    String user = uri.getUserInfo();
    return user == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the URL without user and password, which must stay secret. */
  @Override
  public String toString() {
    return scheme() + "://" + authority() + path();
  }
}
