package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.netty.NettyGatewayMain;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RawServer;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.program.ClientMain;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A gateway whose JVM has an agent and tokens of its own. */
public class ForwardingGatewayTest {

  private static final String ORG = "ANACONDA_ANON_USAGE_ORG_TOKEN";

  @AutoClose private final RecordingServer server = RecordingServer.start();

  private final JavaProcess gateway = gateway();

  private final JavaProcess client =
      JavaProcess.of(ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName())
          .arguments("--user-agent", "toy/1");

  /**
   * The gateway. Its arguments are the port of the server to which it forwards, and a port to which
   * it reports its own.
   */
  protected JavaProcess gateway() {
    return JavaProcess.of(NettyGatewayMain.class)
        .classPath(Libraries.of("io.netty:netty-codec-http:4.1.140.Final"));
  }

  @Test
  void keepsAClientsTokensAndAddsNone() throws IOException {
    RecordedRequest request = receivedThrough(gateway.agent(), client.agent());

    assertEquals("toy/1", request.tokens().own());
    assertEquals(" o/client", request.tokens().others());
  }

  @Test
  void keepsAClientsOptOut() throws IOException {
    RecordedRequest request =
        receivedThrough(gateway.agent(), client.agent("anaconda_anon_usage=false"));

    assertEquals("toy/1", request.tokens().own());
    assertEquals("aau/" + request.tokens().version(), request.tokens().suffix());
  }

  /** Nothing reveals that the request comes from a client, so it counts as the gateway's own. */
  @Test
  void tagsAForwardedRequestThatHasNoTokens() throws IOException {
    RecordedRequest request = receivedThrough(gateway.agent(), client);

    assertEquals("toy/1", request.tokens().own());
    assertEquals(" o/gateway", request.tokens().others());
  }

  @Test
  void addsNothingForAHostOutOfItsScope() throws IOException {
    RecordedRequest request =
        receivedThrough(gateway.agent("anaconda_anon_usage_hosts=repo.example.com"), client);

    assertEquals("toy/1", request.userAgent());
  }

  /** A forward proxy's client chooses the target and can put any name into the Host header. */
  @Test
  void ignoresAHostHeaderThatNamesAnotherServer() throws IOException {
    String everywhere = forwarded("*");
    String anaconda = forwarded("repo.anaconda.com");

    assertTrue(everywhere.contains("User-Agent: toy/1 aau/"), everywhere);
    assertFalse(everywhere.contains(" a/"), everywhere);
    assertTrue(anaconda.contains("User-Agent: toy/1\r\n"), anaconda);
  }

  /**
   * Returns the request that a server receives through a gateway with a login if the Host header
   * names another host.
   */
  @SuppressWarnings("try") // declared only to be closed
  private String forwarded(String hosts) throws IOException {
    try (RawServer attacker = RawServer.start();
        ServerSocket announcements = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunningFork running =
            gateway
                .agent()
                .arguments(portOf(attacker.authority()), "" + announcements.getLocalPort())
                .fork()
                .environment("CONDA_ANACONDA_ANON_USAGE_HOSTS", hosts)
                .environment("ANACONDA_AUTH_API_KEY", Login.API_KEY)
                .start()) {
      announcements.setSoTimeout(60_000);
      try (Socket announcement = announcements.accept();
          Socket client =
              new Socket(
                  InetAddress.getLoopbackAddress(),
                  new DataInputStream(announcement.getInputStream()).readInt())) {
        String request =
            "GET "
                + attacker.http("/")
                + " HTTP/1.1\r\nHost: repo.anaconda.com\r\nUser-Agent: toy/1\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        client.setSoTimeout(60_000);
        assertEquals('H', client.getInputStream().read());
        return attacker.requests().get(0);
      }
    }
  }

  @Test
  void forwardsAllOtherHeadersUnchanged() throws IOException {
    assertEquals(
        otherHeaders(receivedThrough(gateway, client)),
        otherHeaders(receivedThrough(gateway.agent(), client.agent())));
  }

  /** Returns the request that the server receives when a client calls the gateway. */
  @SuppressWarnings("try") // declared only to be closed
  private RecordedRequest receivedThrough(JavaProcess gateway, JavaProcess client)
      throws IOException {
    int before = server.requests().size();
    try (ServerSocket announcements = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunningFork running =
            gateway
                .arguments(portOf(server.authority()), "" + announcements.getLocalPort())
                .fork()
                .environment(ORG, "gateway")
                .start()) {
      announcements.setSoTimeout(60_000);
      try (Socket announcement = announcements.accept()) {
        int port = new DataInputStream(announcement.getInputStream()).readInt();
        client
            .arguments("GET", "http://127.0.0.1:" + port + "/")
            .fork()
            .environment(ORG, "client")
            .run()
            .succeeded();
      }
    }
    assertEquals(before + 1, server.requests().size());
    return server.requests().get(before);
  }

  private static String portOf(String authority) {
    return authority.substring(authority.indexOf(':') + 1);
  }

  /** All headers except User-Agent and Host. The Host contains the gateway's random port. */
  private static String otherHeaders(RecordedRequest request) {
    return request.headers().stream()
        .filter(field -> !field.is("User-Agent") && !field.is("Host"))
        .map(HttpField::toString)
        .toList()
        .toString();
  }
}
