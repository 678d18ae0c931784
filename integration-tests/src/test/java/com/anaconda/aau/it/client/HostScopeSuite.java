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
 * Tokens go where the connection goes to a host in scope, and the Host header, which anybody may
 * have set, says nothing else.
 *
 * <p>Two scopes are enough for all these tests, so that two JVMs are. In one the server is in scope
 * by its name and not by its address, in the other it is the other way around.
 */
public interface HostScopeSuite extends ClientUnderTest {

  /** A name that no server has. It is in both scopes. */
  String OTHER = "other.example.com";

  /** A name that no server has and no scope. */
  String UNLISTED = "unlisted.example.com";

  String HOSTS = "CONDA_ANACONDA_ANON_USAGE_HOSTS";
  String ACCOUNT_HOSTS = "CONDA_ANACONDA_ANON_USAGE_ACCOUNT_HOSTS";

  @Test
  default void sendsNoTokensWhereOnlyTheHostHeaderIsInScope() {
    assertEquals(sent("toy/1"), withHost(OTHER, inScopeByName(url("/"))).userAgent());
  }

  @Test
  default void sendsNoTokensWhereOnlyTheServerIsInScope() {
    assertEquals(sent("toy/1"), withHost(UNLISTED, inScopeByName(byName(url("/")))).userAgent());
  }

  @Test
  default void sendsTokensWhereServerAndHostHeaderAreInScope() {
    assertEquals(sent("toy/1"), withHost(OTHER, inScopeByName(byName(url("/")))).tokens().own());
  }

  @Test
  default void sendsNoAccountWhereOnlyTheHostHeaderIsAnacondas() {
    RecordingServer elsewhere = servers().elsewhere();
    elsewhere.answer("/", answer());

    send(inScopeByAddress(url(elsewhere, "/")), "--header", "Host: repo.anaconda.com");

    RecordedRequest request = elsewhere.requests().get(0);
    assertEquals(sent("toy/1"), request.tokens().own());
    assertEquals("", request.tokens().others());
  }

  @Test
  default void sendsTheAccountWhereServerAndHostHeaderAreInItsScope() {
    RecordedRequest request = withHost(OTHER, inScopeByAddress(url("/")));

    assertEquals(" a/EjRWeJq83vASNFZ4mrze8A", request.tokens().others());
  }

  @Test
  default void sendsTokensToAServerInScopeByItsName() {
    assertEquals(sent("toy/1"), request(inScopeByName(byName(url("/")))).tokens().own());
  }

  @Test
  default void sendsNoTokensToAServerInScopeByAnotherNameOnly() {
    assertEquals(sent("toy/1"), request(inScopeByAddress(byName(url("/")))).userAgent());
  }

  /** The same URL with the server's name. */
  default String byName(String url) {
    return url.replace("127.0.0.1", "localhost");
  }

  /** A request where the name of this test's server is in scope, its address only at port 1. */
  default JavaProcess inScopeByName(String url) {
    return inScope(
        String.join(
            ",",
            authorityOf(byName(server().http("/"))),
            authorityOf(byName(server().https("/"))),
            OTHER,
            "127.0.0.1:1"),
        "",
        url);
  }

  /**
   * A request where the address of all servers is in scope, their name only as a part of another.
   * The account goes to this test's server.
   */
  default JavaProcess inScopeByAddress(String url) {
    return inScope(
        "127.0.0.1,server.test,other.localhost,repo.anaconda.com," + OTHER,
        authorityOf(url("/")) + ",repo.anaconda.com," + OTHER,
        url);
  }

  private JavaProcess inScope(String hosts, String accountHosts, String url) {
    return client("--user-agent", "toy/1", "GET", url)
        .environment(HOSTS, hosts)
        .environment(ACCOUNT_HOSTS, accountHosts)
        .environment("ANACONDA_AUTH_API_KEY", Login.API_KEY);
  }

  private static String authorityOf(String url) {
    return URI.create(url).getAuthority();
  }

  /** A request with a Host header of the application's. */
  default RecordedRequest withHost(String host, JavaProcess client) {
    return request(client, "--header", "Host: " + host);
  }

  /** Options that have the client go through the proxy. */
  default String[] throughProxy() {
    return new String[] {"--proxy", servers().proxy().address()};
  }

  /** A request as the server sees it. */
  default RecordedRequest request(JavaProcess client, String... options) {
    send(client, options);
    assertFalse(server().requests().isEmpty());
    return server().requests().get(0);
  }

  /** Sends a request of somebody who is logged in. */
  default void send(JavaProcess client, String... options) {
    Outcome outcome = run(client.firstArguments(options).agent());

    assertEquals("", outcome.stderr());
  }
}
