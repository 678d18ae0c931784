package com.anaconda.aau.it.client.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.ClientTest;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of all the messages that Netty writes are requests, and what becomes of those. */
class NettyMessagesTest {

  /** The version where read-only headers began, and the last one of the other line. */
  @ParameterizedTest
  @ValueSource(strings = {"4.1.34.Final", "4.2.15.Final"})
  void onlyRequestsAreChanged(String version) {
    assertEquals(
        List.of(
            "request",
            "read-only request",
            "request through the tunnel",
            "HTTP/2 request",
            "HTTP/2 read-only request"),
        changed(version, "in.example.com"));
  }

  /** It is the connection's. */
  @ParameterizedTest
  @ValueSource(strings = {"4.1.34.Final", "4.2.15.Final"})
  void aScopeWithAPortThatTheRequestDoesNotNameIsForTheConnectionsPort(String version) {
    assertEquals(
        List.of(
            "request",
            "read-only request",
            "request through the tunnel",
            "HTTP/2 request",
            "HTTP/2 read-only request"),
        changed(version, "in.example.com:80"));
    assertEquals(List.of(), changed(version, "in.example.com:443"));
  }

  /** The messages that have tokens; nothing else may be different. */
  private static List<String> changed(String version, String hosts) {
    JavaProcess program =
        JavaProcess.of(NettyMessagesMain.class)
            .shortLived()
            .options(ClientTest.allowingUnsafe())
            .classPath(Libraries.of("io.netty:netty-codec-http2:" + version));
    String without = program.run().succeeded().stdout();
    Outcome with = program.agent("anaconda_anon_usage_hosts=" + hosts).run().succeeded();

    assertEquals(without, with.stdout().replaceAll(" aau/\\S+( [cs]/[A-Za-z0-9_-]{22})*", ""));
    assertEquals("", with.stderr());
    return with.stdout()
        .lines()
        .filter(line -> line.contains(" aau/"))
        .map(line -> line.substring(0, line.indexOf(": ")))
        .toList();
  }
}
