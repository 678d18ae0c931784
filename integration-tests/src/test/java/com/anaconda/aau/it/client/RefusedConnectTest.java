package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.apache.RefusedConnectApacheAsync4Main;
import com.anaconda.aau.it.client.netty.RefusedConnectNetty3Main;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * After a proxy has refused a tunnel, the next request on that connection goes to the proxy itself.
 * For Netty 4, see {@code NettyMessagesTest}.
 */
class RefusedConnectTest {

  private static final String HOST = "in.example.com";
  private static final byte[] REFUSAL =
      "HTTP/1.1 405 Not Allowed\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void apacheHttpAsyncClient4SendsTheProxyNoTokens() throws IOException {
    String sent =
        sent(
            RefusedConnectApacheAsync4Main.class,
            1,
            "org.apache.httpcomponents:httpasyncclient:4.1.5");

    assertTrue(sent.contains("GET / "), sent);
    assertFalse(sent.contains("aau/"), sent);
  }

  @Test
  void netty3SendsTheProxyNoTokens() throws IOException {
    String sent = sent(RefusedConnectNetty3Main.class, 2, "io.netty:netty:3.10.6.Final");

    assertTrue(sent.contains("GET / ") && sent.contains("CONNECT 127.0.0.1:80 "), sent);
    assertFalse(sent.contains("aau/"), sent);
  }

  /**
   * Returns everything that a program sends over some connections to a server that refuses all
   * requests.
   */
  private static String sent(Class<?> program, int connections, String library) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<String> sent = new CompletableFuture<>();
      Thread thread = new Thread(() -> sent.complete(refuseAll(server, connections)));
      thread.start();
      String output =
          JavaProcess.of(program, "" + server.getLocalPort(), HOST)
              .classPath(Libraries.of(library, "org.slf4j:slf4j-nop:1.7.36"))
              .agent("anaconda_anon_usage_hosts=" + HOST)
              .run()
              .succeeded()
              .stderr();
      assertEquals("", output);
      return sent.join();
    }
  }

  /** Accepts two requests on the first connection and one on each later connection. */
  private static String refuseAll(ServerSocket server, int connections) {
    StringBuilder sent = new StringBuilder();
    for (int i = 0; i < connections; i++) {
      try (Socket connection = server.accept()) {
        InputStream in = connection.getInputStream();
        int heads = i == 0 ? 2 : 1;
        while (heads > 0) {
          int end = sent.length() + 4;
          for (int b = in.read(); b >= 0; b = in.read()) {
            sent.append((char) b);
            if (sent.length() >= end && sent.substring(sent.length() - 4).equals("\r\n\r\n")) {
              break;
            }
          }
          connection.getOutputStream().write(REFUSAL);
          heads--;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sent.toString();
  }
}
