package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingProxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests what a proxy can see of a request over TLS. */
public interface TunnelSuite extends ClientUnderTest {

  /** The protocol between client and proxy. */
  default String proxyProtocol() {
    return "HTTP/1";
  }

  @Test
  default void keepsTheTokensInsideATunnel() {
    assertTokensAreInsideATunnel(server().https("/"));
  }

  /**
   * Asserts that the proxy sees only CONNECT, without tokens, and the server a request with them.
   */
  default void assertTokensAreInsideATunnel(String url) {
    RecordingProxy proxy = servers().proxy();
    String[] arguments = {"--proxy", proxy.address(), "--user-agent", "toy/1", "GET", url};
    run(client(arguments).agent()).succeeded();

    // Some clients open a second tunnel if the server speaks HTTP/2.
    assertEquals(Set.of("CONNECT"), new HashSet<>(methods(proxy.requests())));
    for (RecordedRequest connect : proxy.requests()) {
      assertTrue(connect.protocol().startsWith(proxyProtocol()), connect::protocol);
      assertFalse(String.valueOf(connect.userAgent()).contains("aau/"), connect::toString);
    }
    assertEquals(sent("toy/1"), server().requests().get(0).tokens().own());
  }

  /** The methods of the requests. */
  static List<String> methods(List<RecordedRequest> requests) {
    return requests.stream().map(RecordedRequest::method).toList();
  }
}
