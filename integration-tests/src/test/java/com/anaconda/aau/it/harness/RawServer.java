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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that records requests byte for byte. It accepts one request per connection, with no body
 * or a chunked one, and answers with an empty 200.
 */
public final class RawServer implements AutoCloseable {

  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  private static final Pattern CONTENT_LENGTH = Pattern.compile("(?im)^Content-Length: *(\\d+)");

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
    if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
      return head + readUntil(in, "\r\n0\r\n\r\n");
    }
    Matcher length = CONTENT_LENGTH.matcher(head);
    return length.find()
        ? head
            + new String(
                in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.ISO_8859_1)
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
