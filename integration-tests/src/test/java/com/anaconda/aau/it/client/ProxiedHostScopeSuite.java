package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.RawServer;
import com.anaconda.aau.it.harness.RecordedRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Host scope behind a proxy: the connection goes to the proxy, but the request does not. */
public interface ProxiedHostScopeSuite extends HostScopeSuite {

  /** The URL of a server out of scope, to which only a proxy could connect. */
  default String onlyForProxies() {
    return "http://elsewhere.example.org/";
  }

  @Test
  default void sendsTokensToAServerInScopeBehindAProxy() {
    send(byName(server().http("/")), throughProxy());

    assertEquals(sent("toy/1"), servers().proxy().requests().get(0).tokens().own());
  }

  /**
   * Calls the server by a different name from the proxy's, because with TLS the agent cannot tell
   * two ports of one host apart.
   */
  @Test
  default void sendsTokensToAServerInScopeBehindATunnel() {
    RecordedRequest request = request(byName(server().https("/")), throughProxy());

    assertEquals("CONNECT", servers().proxy().requests().get(0).method());
    assertEquals(sent("toy/1"), request.tokens().own());
  }

  @Test
  default void sendsTokensOverTlsToAServerInScopeByItsName() {
    RecordedRequest request = request(byName(server().https("/")));

    assertEquals(sent("toy/1"), request.tokens().own());
  }

  @Test
  default void sendsNoTokensOverTlsIfOnlyTheHostHeaderNamesAPortInScope() {
    send(server().https("/"), "--header", "Host: 127.0.0.1:1");

    // The server may reject a Host that differs from the :authority.
    assertFalse(server().requests().toString().contains("aau/"));
  }

  @Test
  default void sendsNoTokensBehindAProxyIfOnlyTheHostHeaderIsInScope() {
    // Jetty's proxy would reject a Host that differs from the target; other proxies do not.
    try (RawServer proxy = RawServer.start()) {
      String[] options = {"--proxy", proxy.authority(), "--header", "Host: " + OTHER};

      send(onlyForProxies(), options);

      String request = proxy.requests().get(0);
      assertTrue(request.contains("toy/1"), request);
      assertFalse(request.contains("aau/"), request);
    }
  }

  @Test
  default void sendsNoTokensIfOnlyTheProxyIsInScope() {
    for (String url : new String[] {server().http("/"), server().https("/")}) {
      request(url, "--proxy", byName(servers().proxy().address()));
    }

    for (RecordedRequest request : server().requests()) {
      assertEquals(sent("toy/1"), request.userAgent());
    }
    assertFalse(servers().proxy().requests().toString().contains("aau/"));
  }

  /** Puts the proxy in scope by its name. */
  @Override
  default List<String> otherNamesInScope() {
    return List.of(byName(servers().proxy().address()));
  }
}
