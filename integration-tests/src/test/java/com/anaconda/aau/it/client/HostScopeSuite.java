package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import java.net.URI;
import org.junit.jupiter.api.Test;

/**
 * Tokens are sent only if the connection goes to a host in scope and the Host header, which anybody
 * can set, does not name a host out of scope.
 *
 * <p>These tests need only two scopes, and therefore two JVMs. In one, the server is in scope by
 * its name but not by its address; in the other, by its address but not by its name.
 */
public interface HostScopeSuite extends ClientUnderTest {

  /** A name that is in neither scope and belongs to no server. */
  String UNLISTED = "unlisted.example.com";

  @Test
  default void sendsNoTokensIfOnlyTheHostHeaderIsInScope() {
    assertEquals(sent("toy/1"), withHost(OTHER, inScopeByName(url("/"))).userAgent());
  }

  @Test
  default void sendsNoTokensIfOnlyTheServerIsInScope() {
    assertEquals(sent("toy/1"), withHost(UNLISTED, inScopeByName(byName(url("/")))).userAgent());
  }

  @Test
  default void sendsTokensIfServerAndHostHeaderAreInScope() {
    assertEquals(sent("toy/1"), withHost(OTHER, inScopeByName(byName(url("/")))).tokens().own());
  }

  @Test
  default void sendsNoAccountTokenIfOnlyTheHostHeaderIsAnacondas() {
    RecordingServer elsewhere = servers().elsewhere();
    elsewhere.answer("/", answer());

    send(inScopeByAddress(url(elsewhere, "/")), "--header", "Host: repo.anaconda.com");

    RecordedRequest request = elsewhere.requests().get(0);
    assertEquals(sent("toy/1"), request.tokens().own());
    assertEquals("", request.tokens().others());
  }

  @Test
  default void sendsTheAccountTokenIfServerAndHostHeaderAreInItsScope() {
    RecordedRequest request = withHost(OTHER, inScopeByAddress(url("/")));

    assertEquals(" a/EjRWeJq83vASNFZ4mrze8A", request.tokens().others());
  }

  @Test
  default void sendsTokensToAServerInScopeByItsName() {
    assertEquals(sent("toy/1"), request(inScopeByName(byName(url("/")))).tokens().own());
  }

  @Test
  default void sendsNoTokensToAServerInScopeOnlyByAnotherName() {
    assertEquals(sent("toy/1"), request(inScopeByAddress(byName(url("/")))).userAgent());
  }

  /** A request whose scope includes the server's name, but the server's address only at port 1. */
  default JavaProcess inScopeByName(String url) {
    return inScopeByName(client("--user-agent", "toy/1", "GET", url));
  }

  /**
   * A request whose scope includes the servers' address, but their name only as part of a longer
   * name. The account token's scope includes {@link #server()}.
   */
  default JavaProcess inScopeByAddress(String url) {
    return inScope(
        "127.0.0.1,server.test,other.localhost,repo.anaconda.com," + OTHER,
        URI.create(url("/")).getAuthority() + ",repo.anaconda.com," + OTHER,
        client("--user-agent", "toy/1", "GET", url));
  }

  /** Makes a request with a Host header set by the application. */
  default RecordedRequest withHost(String host, JavaProcess client) {
    return request(client, "--header", "Host: " + host);
  }

  /** The options that make the client use the proxy. */
  default String[] throughProxy() {
    return new String[] {"--proxy", servers().proxy().address()};
  }

  /** Makes a request and returns it as received. */
  default RecordedRequest request(JavaProcess client, String... options) {
    send(client, options);
    assertFalse(server().requests().isEmpty());
    return server().requests().get(0);
  }

  /** Sends the request with the agent. */
  default void send(JavaProcess client, String... options) {
    Outcome outcome = run(client.firstArguments(options).agent());

    assertEquals("", outcome.stderr());
  }
}
