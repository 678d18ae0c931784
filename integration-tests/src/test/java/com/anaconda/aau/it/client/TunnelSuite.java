package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingProxy;
import java.util.List;
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

  /** Asserts that the proxy sees a CONNECT without tokens, and the server a request with them. */
  default void assertTokensAreInsideATunnel(String url) {
    RecordingProxy proxy = servers().proxy();
    String[] arguments = {"--proxy", proxy.address(), "--user-agent", "toy/1", "GET", url};
    run(client(arguments).agent()).succeeded();

    assertEquals(List.of("CONNECT"), methods(proxy.requests()));
    String protocol = proxy.requests().get(0).protocol();
    assertTrue(protocol.startsWith(proxyProtocol()), protocol);
    assertFalse(
        String.valueOf(proxy.requests().get(0).userAgent()).contains("aau/"),
        () -> proxy.requests().toString());
    assertEquals(sent("toy/1"), server().requests().get(0).tokens().own());
  }

  /** The methods of the requests. */
  static List<String> methods(List<RecordedRequest> requests) {
    return requests.stream().map(RecordedRequest::method).toList();
  }
}
