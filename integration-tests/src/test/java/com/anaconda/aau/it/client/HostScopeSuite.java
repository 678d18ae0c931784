package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import org.junit.jupiter.api.Test;

/**
 * Tokens are sent only if the connection goes to a host in scope and the Host header, which anybody
 * can set, does not name a host out of scope.
 *
 * <p>All these tests share one scope, and therefore one JVM. It contains {@link #server()} by its
 * name but not by its address, and the second server by its address but not by its name.
 */
public interface HostScopeSuite extends ClientUnderTest {

  /** A name that is in neither scope and belongs to no server. */
  String UNLISTED = "unlisted.example.com";

  @Test
  default void sendsNoTokensIfOnlyTheHostHeaderIsInScope() {
    assertEquals(sent("toy/1"), withHost(OTHER, url("/")).userAgent());
  }

  @Test
  default void sendsNoTokensIfOnlyTheServerIsInScope() {
    assertEquals(sent("toy/1"), withHost(UNLISTED, byName(url("/"))).userAgent());
  }

  @Test
  default void sendsTokensIfServerAndHostHeaderAreInScope() {
    assertEquals(sent("toy/1"), withHost(OTHER, byName(url("/"))).tokens().own());
  }

  @Test
  default void sendsNoAccountTokenIfOnlyTheHostHeaderIsAnacondas() {
    send(url(elsewhere(), "/"), "--header", "Host: repo.anaconda.com");

    RecordedRequest request = elsewhere().requests().get(0);
    assertEquals(sent("toy/1"), request.tokens().own());
    assertEquals("", request.tokens().others());
  }

  @Test
  default void sendsTheAccountTokenIfServerAndHostHeaderAreInItsScope() {
    RecordedRequest request = withHost(OTHER, byName(url("/")));

    assertEquals(" a/EjRWeJq83vASNFZ4mrze8A", request.tokens().others());
  }

  @Test
  default void sendsTokensToAServerInScopeByItsName() {
    assertEquals(sent("toy/1"), request(byName(url("/"))).tokens().own());
  }

  @Test
  default void sendsNoTokensToAServerInScopeOnlyByAnotherName() {
    send(byName(url(elsewhere(), "/")));

    assertEquals(sent("toy/1"), elsewhere().requests().get(0).userAgent());
  }

  /** The server that is in scope by its address. */
  private RecordingServer elsewhere() {
    RecordingServer elsewhere = servers().elsewhere();
    elsewhere.answer("/", answer());
    return elsewhere;
  }

  /** Makes a request with a Host header set by the application. */
  default RecordedRequest withHost(String host, String url) {
    return request(url, "--header", "Host: " + host);
  }

  /** The options that make the client use the proxy. */
  default String[] throughProxy() {
    return new String[] {"--proxy", servers().proxy().address()};
  }

  /** Makes a request and returns it as {@link #server()} received it. */
  default RecordedRequest request(String url, String... options) {
    send(url, options);
    assertFalse(server().requests().isEmpty());
    return server().requests().get(0);
  }

  /** Makes a request with the agent. */
  default void send(String url, String... options) {
    JavaProcess client = client("--user-agent", "toy/1", "GET", url);
    Outcome outcome = run(scoped(client).firstArguments(options).agent());

    assertEquals("", outcome.stderr());
  }
}
