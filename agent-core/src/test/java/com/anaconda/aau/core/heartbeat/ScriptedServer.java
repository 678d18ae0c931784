package com.anaconda.aau.core.heartbeat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/**
 * A loopback server that gives scripted responses in order and repeats the last one. It can also
 * act as a proxy.
 */
final class ScriptedServer implements AutoCloseable {

  /** A response that never comes. */
  static final String SILENCE = "";

  /** A response that arrives byte by byte, with pauses. */
  static final String TRICKLE = "HTTP/1.1 200 OK ";

  private final ServerSocket socket;
  private final Queue<String> answers;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private ScriptedServer(ServerSocket socket, List<String> answers) {
    this.socket = socket;
    this.answers = new ArrayDeque<>(answers);
  }

  static ScriptedServer answering(String... answers) {
    return answering(ServerSocketFactory.getDefault(), answers);
  }

  static ScriptedServer answering(ServerSocketFactory sockets, String... answers) {
    try {
      ServerSocket socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
      ScriptedServer server = new ScriptedServer(socket, List.of(answers));
      Thread thread = new Thread(server::serve, "scripted server");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String status(String status, String... headers) {
    StringBuilder answer = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n");
    for (String header : headers) {
      answer.append(header).append("\r\n");
    }
    return answer.append("\r\n").toString();
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Returns the heads of all requests so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void serve() {
    List<Socket> open = new ArrayList<>();
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        requests.add(head(connection.getInputStream()));
        String answer = answers.size() > 1 ? answers.remove() : answers.element();
        if (answer.equals(TRICKLE)) {
          trickle(answer, connection);
        } else if (!answer.equals(SILENCE)) {
          connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          connection.close();
        }
      } catch (IOException e) {
        // The test or the client closed the connection. If it was the client, the test will notice.
      }
    }
    for (Socket connection : open) {
      try {
        connection.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Sleeps between bytes to simulate a slow server. */
  private static void trickle(String answer, Socket connection) throws IOException {
    try {
      for (char letter : answer.toCharArray()) {
        connection.getOutputStream().write(letter);
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      head.append((char) b);
    }
    return head.toString();
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
