package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.RawServer;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingProxy;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The same behind a proxy: the connection goes to it, the request does not. */
public interface ProxiedHostScopeSuite extends HostScopeSuite {

  @Test
  default void sendsTokensToAServerInScopeBehindAProxy() {
    try (RecordingProxy proxy = RecordingProxy.start()) {
      send(server().http("/"), HOSTS, server().authority(), "--proxy", proxy.address());

      assertEquals(sent("toy/1"), proxy.requests().get(0).tokens().own());
    }
  }

  @Test
  default void sendsTokensToAServerInScopeBehindATunnel() {
    // By another name than the proxy has: TLS does not tell the ports of two on one host apart.
    String url = server().https("/").replace("127.0.0.1", "localhost");
    try (RecordingProxy proxy = RecordingProxy.start()) {
      RecordedRequest request =
          request(url, HOSTS, URI.create(url).getAuthority(), "--proxy", proxy.address());

      assertEquals("CONNECT", proxy.requests().get(0).method());
      assertEquals(sent("toy/1"), request.tokens().own());
    }
  }

  @Test
  default void sendsTokensOverTlsToAServerInScopeByItsName() {
    String url = server().https("/").replace("127.0.0.1", "localhost");

    RecordedRequest request = request(url, HOSTS, URI.create(url).getAuthority());

    assertEquals(sent("toy/1"), request.tokens().own());
  }

  @Test
  default void sendsNoTokensOverTlsWhereOnlyTheHostHeaderNamesAPortInScope() {
    String host = URI.create(server().https("/")).getHost() + ":1";

    send(server().https("/"), HOSTS, host, "--header", "Host: " + host);

    // A server may well refuse a Host that differs from the :authority.
    assertFalse(server().requests().toString().contains("aau/"));
  }

  @Test
  default void sendsNoTokensBehindAProxyWhereOnlyTheHostHeaderIsInScope() {
    // A proxy need not mind that the two differ, Jetty's does.
    try (RawServer proxy = RawServer.start()) {
      String[] options = {"--proxy", proxy.authority(), "--header", "Host: " + OTHER};

      send("http://elsewhere.example.org/", HOSTS, OTHER, options);

      String request = proxy.requests().get(0);
      assertTrue(request.contains("toy/1"), request);
      assertFalse(request.contains("aau/"), request);
    }
  }

  @Test
  default void sendsNoTokensBehindAProxyThatAloneIsInScope() {
    try (RecordingProxy proxy = RecordingProxy.start()) {
      for (String url : new String[] {server().http("/"), server().https("/")}) {
        request(url, HOSTS, proxy.address(), "--proxy", proxy.address());
      }

      for (RecordedRequest request : server().requests()) {
        assertEquals(sent("toy/1"), request.userAgent());
      }
      assertFalse(proxy.requests().toString().contains("aau/"));
    }
  }
}
