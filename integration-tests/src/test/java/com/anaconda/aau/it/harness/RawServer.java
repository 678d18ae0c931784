package com.anaconda.aau.it.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that records requests byte for byte. It accepts one request per connection, with no body
 * or a chunked one, and answers with an empty 200.
 */
public final class RawServer implements AutoCloseable {

  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  private final ServerSocket socket;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private RawServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  public static RawServer start() {
    try {
      RawServer server = new RawServer();
      new Thread(server::serve, "raw server").start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code host:port}. */
  public String authority() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  public String http(String path) {
    return "http://" + authority() + path;
  }

  /** All requests so far, one character per byte. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        requests.add(read(connection.getInputStream()));
        connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // Either we closed the socket, or a client gave up; that client's test then fails for lack
        // of a request.
      }
    }
  }

  private static String read(InputStream in) throws IOException {
    String head = readUntil(in, "\r\n\r\n");
    return head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")
        ? head + readUntil(in, "\r\n0\r\n\r\n")
        : head;
  }

  private static String readUntil(InputStream in, String end) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int last = end.charAt(end.length() - 1);
    for (int b = in.read(); b >= 0; b = in.read()) {
      bytes.write(b);
      if (b == last && bytes.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
        break;
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
