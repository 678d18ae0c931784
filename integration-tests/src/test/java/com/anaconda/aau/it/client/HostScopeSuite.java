package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tokens go where the connection goes to a host in scope, and the Host header, which anybody may
 * have set, says nothing else.
 */
public interface HostScopeSuite extends ClientUnderTest {

  /** A name that no server has. */
  String OTHER = "other.example.com";

  String HOSTS = "CONDA_ANACONDA_ANON_USAGE_HOSTS";
  String ACCOUNT_HOSTS = "CONDA_ANACONDA_ANON_USAGE_ACCOUNT_HOSTS";

  /** The host and port of the server of this test. */
  default String authority() {
    return URI.create(url("/")).getAuthority();
  }

  @Test
  default void sendsNoTokensWhereOnlyTheHostHeaderIsInScope() {
    assertEquals(sent("toy/1"), requestWithHost(OTHER, HOSTS, OTHER).userAgent());
  }

  @Test
  default void sendsNoTokensWhereOnlyTheServerIsInScope() {
    assertEquals(sent("toy/1"), requestWithHost(OTHER, HOSTS, authority()).userAgent());
  }

  @Test
  default void sendsTokensWhereServerAndHostHeaderAreInScope() {
    RecordedRequest request = requestWithHost(OTHER, HOSTS, authority() + "," + OTHER);

    assertEquals(sent("toy/1"), request.tokens().own());
  }

  @Test
  default void sendsNoAccountWhereOnlyTheHostHeaderIsAnacondas() {
    RecordedRequest request = requestWithHost("repo.anaconda.com", HOSTS, "*");

    assertEquals(sent("toy/1"), request.tokens().own());
    assertEquals("", request.tokens().others());
  }

  @Test
  default void sendsTheAccountWhereServerAndHostHeaderAreInItsScope() {
    RecordedRequest request = requestWithHost(OTHER, ACCOUNT_HOSTS, authority() + "," + OTHER);

    assertEquals(" a/EjRWeJq83vASNFZ4mrze8A", request.tokens().others());
  }

  @Test
  default void sendsTokensToAServerInScopeByItsName() {
    String url = url("/").replace("127.0.0.1", "localhost");

    assertEquals(sent("toy/1"), request(url, HOSTS, "localhost").tokens().own());
  }

  @Test
  default void sendsNoTokensToAServerInScopeByAnotherNameOnly() {
    String url = url("/").replace("127.0.0.1", "localhost");

    RecordedRequest request = request(url, HOSTS, "server.test,other.localhost");

    assertEquals(sent("toy/1"), request.userAgent());
  }

  /** A request with a Host header of the application's. */
  default RecordedRequest requestWithHost(String host, String scope, String hosts) {
    return request(url("/"), scope, hosts, "--header", "Host: " + host);
  }

  /** A request as the server sees it. */
  default RecordedRequest request(String url, String scope, String hosts, String... options) {
    send(url, scope, hosts, options);
    assertFalse(server().requests().isEmpty());
    return server().requests().get(0);
  }

  /** Sends a request of somebody who is logged in. */
  default void send(String url, String scope, String hosts, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--user-agent", "toy/1", "GET", url));
    Outcome outcome =
        client(arguments.toArray(new String[0]))
            .agent()
            .fork()
            .environment(scope, hosts)
            .environment("ANACONDA_AUTH_API_KEY", Login.API_KEY)
            .run();
    assertEquals("", outcome.stderr());
  }
}
