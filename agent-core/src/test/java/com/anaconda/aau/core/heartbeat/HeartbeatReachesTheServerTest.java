package com.anaconda.aau.core.heartbeat;

import static com.anaconda.aau.core.heartbeat.ScriptedServer.SILENCE;
import static com.anaconda.aau.core.heartbeat.ScriptedServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests how a heartbeat ends, depending on what the server does. */
class HeartbeatReachesTheServerTest {
  @TempDir private Path home;

  @Test
  void sendsOneHeadRequestWithAllTokensAndNothingElse() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(status("200 OK"))) {
      TestEnvironment environment =
          environment().with("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme-corp");

      assertEquals(200, send(environment, "http://" + server.address() + "/a%20b?c=d"));

      String[] lines = server.requests().get(0).split("\r\n");
      assertEquals(
          List.of(
              "HEAD /a%20b?c=d HTTP/1.1",
              "Host: " + server.address(), "Accept: */*", "Connection: close"),
          List.of(lines[0], lines[1], lines[3], lines[4]));
      assertEquals(5, lines.length);
      String token = "[A-Za-z0-9_-]{22}";
      assertTrue(
          lines[2].matches("User-Agent: aau/[0-9.]+ c/" + token + " s/" + token + " o/acme-corp"),
          lines[2]);
    }
  }

  @Test
  void carriesTheTokensOfItsHost() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(status("200 OK"))) {
      send(environment(), "http://" + server.address() + "/");
      TestEnvironment unlinkable =
          environment().with("CONDA_ANACONDA_ANON_USAGE_UNLINKABLE", "true");
      send(unlinkable, "http://" + server.address() + "/");
      send(unlinkable, "http://" + server.address().replace("127.0.0.1", "localhost") + "/");

      assertEquals(
          3, server.requests().stream().map(each -> each.split("\r\n")[2]).distinct().count());
    }
  }

  @Test
  void isSentOnceUnlessTheServerIsBusy() throws Exception {
    for (String answer : List.of("200 OK", "404 Not Found", "403 Forbidden", "502 Bad Gateway")) {
      try (ScriptedServer server = ScriptedServer.answering(status(answer))) {
        int expected = Integer.parseInt(answer.substring(0, 3));
        assertEquals(expected, send(environment(), "http://" + server.address() + "/"));
        assertEquals(1, server.requests().size(), answer);
      }
    }
  }

  @Test
  void isSentAgainToABusyServer() throws Exception {
    try (ScriptedServer server =
        ScriptedServer.answering(status("503 Service Unavailable"), status("200 OK"))) {
      assertEquals(200, send(environment(), "http://" + server.address() + "/"));
      assertEquals(2, server.requests().size());
      assertEquals(server.requests().get(0), server.requests().get(1));
    }
  }

  @Test
  void givesUpAfterTheThirdAttempt() {
    try (ScriptedServer server = ScriptedServer.answering(status("503 Service Unavailable"))) {
      assertFails(IOException.class, "http://" + server.address() + "/");
      assertEquals(3, server.requests().size());
    }
  }

  @Test
  void doesNotFollowARedirect() throws Exception {
    try (ScriptedServer elsewhere = ScriptedServer.answering(status("200 OK"));
        ScriptedServer server =
            ScriptedServer.answering(
                status("302 Found", "Location: http://" + elsewhere.address() + "/"))) {
      assertEquals(302, send(environment(), "http://" + server.address() + "/"));
      assertEquals(1, server.requests().size());
      assertEquals(List.of(), elsewhere.requests());
    }
  }

  /** The server has seen the request, so it is not sent again. */
  @Test
  void doesNotWaitForAStalledServer() {
    try (ScriptedServer server = ScriptedServer.answering(SILENCE)) {
      assertFails(SocketTimeoutException.class, "http://" + server.address() + "/");
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void doesNotWaitForAServerThatSendsSingleBytes() {
    try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.TRICKLE)) {
      assertFails(SocketTimeoutException.class, "http://" + server.address() + "/");
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void triesThreeTimesIfTheServerClosesTheConnection() {
    try (ScriptedServer server = ScriptedServer.answering("HT")) {
      assertFails(IOException.class, "http://" + server.address() + "/");
      assertEquals(3, server.requests().size());
    }
  }

  @Test
  void acceptsOnlyHttpResponses() {
    try (ScriptedServer server = ScriptedServer.answering("220 smtp.example.com ready\r\n")) {
      assertFails(IOException.class, "http://" + server.address() + "/");
    }
  }

  @Test
  void givesUpIfNoServerListens() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertFails(IOException.class, "http://127.0.0.1:" + port + "/");
  }

  /** The server listens but never accepts a connection, and its backlog is full. */
  @Test
  void givesUpIfConnectionsAreNotAccepted() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket hole = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      InetSocketAddress address = new InetSocketAddress(hole.getInetAddress(), hole.getLocalPort());
      assertThrows(
          SocketTimeoutException.class,
          () -> {
            for (int i = 0; i < 100; i++) {
              Socket socket = new Socket();
              waiting.add(socket);
              socket.connect(address, 300);
            }
          },
          "the server's backlog did not fill up");
      assertFails(SocketTimeoutException.class, "http://127.0.0.1:" + hole.getLocalPort() + "/");
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void isNotSentOffline() throws IOException {
    try (ScriptedServer server = ScriptedServer.answering(status("200 OK"))) {
      String url = "http://" + server.address() + "/";
      for (String yes : List.of("true", "1", "on", "whatever")) {
        assertThrows(
            NoHeartbeatException.class,
            () -> send(environment().with("CONDA_OFFLINE", yes), url),
            yes);
      }
      Files.writeString(home.resolve(".condarc"), "offline: true\n");
      assertThrows(NoHeartbeatException.class, () -> send(environment(), url));
      Files.writeString(home.resolve(".condarc"), "channels: [a\n");
      assertThrows(NoHeartbeatException.class, () -> send(environment(), url), "broken");
      assertEquals(List.of(), server.requests());
    }
  }

  @Test
  void isNotSentToAHostOutOfScope() {
    try (ScriptedServer server = ScriptedServer.answering(status("200 OK"))) {
      TestEnvironment environment =
          environment().with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "repo.example.com");
      assertThrows(
          NoHeartbeatException.class, () -> send(environment, "http://" + server.address() + "/"));
      assertEquals(List.of(), server.requests());
    }
  }

  /** As in conda, the settings for tokens and the heartbeat are independent. */
  @Test
  void containsOnlyTheVersionIfTokensAreOff() throws Exception {
    try (ScriptedServer server = ScriptedServer.answering(status("200 OK"))) {
      TestEnvironment environment = environment().with("CONDA_ANACONDA_ANON_USAGE", "off");
      assertEquals(200, send(environment, "http://" + server.address() + "/"));
      assertTrue(
          server.requests().get(0).matches("(?s).*\r\nUser-Agent: aau/[0-9.]+\r\n.*"),
          () -> server.requests().toString());
    }
  }

  private TestEnvironment environment() {
    return TestEnvironment.withHome(home);
  }

  private void assertFails(Class<? extends IOException> failure, String url) {
    assertThrows(failure, () -> send(environment(), url));
  }

  private static int send(TestEnvironment environment, String url) throws Exception {
    Map<String, String> options = Map.of("anaconda_heartbeat", url);
    return Heartbeat.configured(environment.build(), options, Debug.off()).send();
  }
}
