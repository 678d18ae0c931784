package com.anaconda.aau.agent.wire;

/** The other end of a connection. Immutable. */
final class Endpoint {

  /** The host's name if known without a lookup, else its address, else an empty text. */
  final String host;

  /** The port, or -1 if unknown. */
  final int port;

  /** Whether the connection is encrypted. */
  final boolean isSecure;

  Endpoint(String host, int port, boolean isSecure) {
    this.host = host == null ? "" : HostName.authority(host);
    this.port = port;
    this.isSecure = isSecure;
  }

  /**
   * Returns the host and port of a request: those in the request if it names any, else those of the
   * connection.
   */
  String origin(RequestHead head) {
    if (!head.target.isEmpty()) {
      return HostName.withPort(head.target, isSecure ? 443 : 80);
    }
    String named = HostName.host(head.host);
    if (named.isEmpty() || named.equals(HostName.host(host))) {
      return host.isEmpty() ? null : HostName.withPort(host, port);
    }
    // The connection of a TLS socket may go to a proxy, whose port would be misleading.
    return HostName.withPort(head.host, isSecure ? 443 : port);
  }
}
