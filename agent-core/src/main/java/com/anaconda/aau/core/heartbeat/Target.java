package com.anaconda.aau.core.heartbeat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A URL taken apart, of a server or of a proxy. Immutable. */
final class Target {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final URI uri;
  private final boolean secure;

  private Target(URI uri) {
    this.uri = uri;
    this.secure = uri.getScheme().equalsIgnoreCase("https");
  }

  /** The target, or null when the text is no URL for HTTP. All of its characters are ASCII. */
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

  /** The host as a socket wants it: an IPv6 address without brackets. */
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

  /** What a Host header says: the port only when it is not the usual one. */
  String authority() {
    return uri.getPort() < 0 || uri.getPort() == defaultPort() ? uri.getHost() : hostAndPort();
  }

  /** What a CONNECT request asks for: always with the port. */
  String hostAndPort() {
    return uri.getHost() + ":" + port();
  }

  /** The path with the query. */
  String path() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** The user and password in the URL as a header's value; null when there are none. */
  String credentials() {
    String user = uri.getUserInfo();
    return user == null
        ? null
        : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  /** The URL without user and password, which are nobody's business. */
  @Override
  public String toString() {
    return scheme() + "://" + authority() + path();
  }
}
