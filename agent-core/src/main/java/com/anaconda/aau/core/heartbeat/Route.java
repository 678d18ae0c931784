package com.anaconda.aau.core.heartbeat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way to a server: direct or through a proxy, in clear text or over TLS.
 *
 * <p>Uses plain sockets and writes the request itself. {@code HttpURLConnection} would be shorter,
 * but it shares everything with the application: authenticator, cookies, proxy selector, stream
 * handlers, socket factory, response cache and connection pool. It also has no overall timeout, and
 * is one of the clients that the agent weaves.
 */
final class Route {
  /** The longest response to CONNECT. A proxy that sends more is not an HTTP proxy. */
  private static final int LONGEST_HEAD = 16_384;

  private final Target target;
  private final Target proxy;
  private final SSLSocketFactory tls;
  private final boolean verified;

  /**
   * Creates a route.
   *
   * @param proxy the proxy, or null to connect directly
   * @param tls the factory for TLS sockets, or null for clear text
   * @param verified whether the server's certificate must name the target's host
   */
  Route(Target target, Target proxy, SSLSocketFactory tls, boolean verified) {
    this.target = target;
    this.proxy = proxy;
    this.tls = tls;
    this.verified = verified;
  }

  /**
   * Sends a HEAD request and waits for the response.
   *
   * @param attempt counts from 0; each attempt uses a different address of the host
   * @param connectMillis the time limit for connecting
   * @param deadline the time limit for everything
   * @return the status
   */
  int head(String userAgent, int attempt, int connectMillis, Deadline deadline) throws IOException {
    Target next = proxy != null ? proxy : target;
    InetAddress[] addresses = InetAddress.getAllByName(next.host());
    InetAddress address = addresses[attempt % addresses.length];
    // Closes the plain socket, even under TLS: a proper TLS shutdown may wait for the server.
    try (Socket socket = new BoundedSocket(deadline)) {
      socket.connect(
          new InetSocketAddress(address, next.port()), Math.min(connectMillis, deadline.millis()));
      socket.setTcpNoDelay(true);
      if (proxy != null && target.isSecure()) {
        tunnel(socket);
      }
      Socket end = target.isSecure() ? secure(socket, deadline) : socket;
      send(end, request(userAgent));
      return status(end.getInputStream());
    }
  }

  private void tunnel(Socket socket) throws IOException {
    String authority = target.hostAndPort();
    // Sends no User-Agent: the proxy needs only the request's destination.
    String request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n";
    send(socket, request + proxyAuthorization() + "\r\n");
    InputStream in = socket.getInputStream();
    int status = status(in);
    // Reads single bytes: whatever follows the head belongs to TLS.
    int last = 0;
    for (int i = 0; last < 2; i++) {
      int b = in.read();
      if (b < 0 || i == LONGEST_HEAD) {
        throw new IOException("no response from the proxy");
      }
      last = b == '\n' ? last + 1 : b == '\r' ? last : 0;
    }
    if (status / 100 != 2) {
      throw new IOException("the proxy responded with " + status);
    }
  }

  private SSLSocket secure(Socket socket, Deadline deadline) throws IOException {
    SSLSocket secure = (SSLSocket) tls.createSocket(socket, target.host(), target.port(), false);
    if (verified) {
      SSLParameters parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(parameters);
    }
    secure.setSoTimeout(deadline.millis());
    secure.startHandshake();
    return secure;
  }

  private String request(String userAgent) {
    boolean forwarded = proxy != null && !target.isSecure();
    String credentials = target.credentials();
    return "HEAD "
        + (forwarded ? target.toString() : target.path())
        + " HTTP/1.1\r\nHost: "
        + target.authority()
        + "\r\nUser-Agent: "
        + userAgent
        + "\r\nAccept: */*\r\nConnection: close\r\n"
        + (credentials == null ? "" : "Authorization: " + credentials + "\r\n")
        + (forwarded ? proxyAuthorization() : "")
        + "\r\n";
  }

  private String proxyAuthorization() {
    String credentials = proxy.credentials();
    return credentials == null ? "" : "Proxy-Authorization: " + credentials + "\r\n";
  }

  private static void send(Socket socket, String request) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** Reads {@code HTTP/1.1 404} and nothing more. */
  private static int status(InputStream in) throws IOException {
    byte[] line = new byte["HTTP/1.1 404".length()];
    for (int i = 0; i < line.length; i++) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no response");
      }
      line[i] = (byte) b;
    }
    String text = new String(line, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("HTTP/1.")) {
      throw new IOException("not an HTTP response");
    }
    try {
      return Integer.parseInt(text.substring("HTTP/1.1 ".length()));
    } catch (NumberFormatException e) {
      throw new IOException("not an HTTP response");
    }
  }
}
