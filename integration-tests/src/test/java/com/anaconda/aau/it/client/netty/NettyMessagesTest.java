package com.anaconda.aau.it.client.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.ClientTest;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of all the messages that Netty writes, only requests get tokens. */
class NettyMessagesTest {

  /** Runs the first version with read-only headers and a recent version of the 4.2 line. */
  @ParameterizedTest
  @ValueSource(strings = {"4.1.34.Final", "4.2.20.Final"})
  void changesOnlyRequests(String version) {
    assertEquals(
        List.of(
            "request",
            "read-only request",
            "request through the tunnel",
            "HTTP/2 request",
            "HTTP/2 read-only request",
            "HTTP/2 request for another encoder"),
        changed(version, "in.example.com"));
  }

  /** If a request names no port, the connection's port applies. */
  @ParameterizedTest
  @ValueSource(strings = {"4.1.34.Final", "4.2.20.Final"})
  void comparesAPortInTheScopeWithTheConnectionsPort(String version) {
    assertEquals(
        List.of(
            "request",
            "read-only request",
            "request through the tunnel",
            "HTTP/2 request",
            "HTTP/2 read-only request",
            "HTTP/2 request for another encoder"),
        changed(version, "in.example.com:80"));
    assertEquals(List.of(), changed(version, "in.example.com:443"));
  }

  /** The messages that have tokens. Asserts that nothing else has changed. */
  private static List<String> changed(String version, String hosts) {
    JavaProcess program =
        JavaProcess.of(NettyMessagesMain.class)
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
