package com.anaconda.aau.core.heartbeat;

import static com.anaconda.aau.core.heartbeat.ScriptedServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.TestEnvironment;
import com.anaconda.aau.core.config.NetworkSettings;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which proxy the heartbeat uses and what the proxy sees. */
class HeartbeatGoesThroughTheProxyTest {
  private static final Target TARGET = Target.parse("https://repo.example.com/x");

  @TempDir private Path home;

  @Test
  void aProxyForwardsARequestInClearText() throws Exception {
    try (ScriptedServer proxy = ScriptedServer.answering(status("404 Not Found"))) {
      condarc("proxy_servers:\n  http: http://me:pa%20ss@" + proxy.address() + "\n");

      assertEquals(404, send("http://repo.example.com/x"));

      String request = proxy.requests().get(0);
      assertTrue(
          request.startsWith(
              "HEAD http://repo.example.com/x HTTP/1.1\r\nHost: repo.example.com\r\n"),
          request);
      assertTrue(request.contains("\r\nProxy-Authorization: Basic bWU6cGEgc3M=\r\n"), request);
    }
  }

  @Test
  void aProxySeesOnlyTheDestinationOfATunnel() throws IOException {
    try (ScriptedServer proxy = ScriptedServer.answering(status("403 Forbidden"))) {
      condarc("proxy_servers: {https: " + proxy.address() + "}\n");

      assertThrows(IOException.class, () -> send("https://repo.example.com/secret"));

      for (String request : proxy.requests()) {
        assertEquals(
            "CONNECT repo.example.com:443 HTTP/1.1\r\nHost: repo.example.com:443\r\n\r\n", request);
      }
      assertEquals(3, proxy.requests().size());
    }
  }

  @Test
  void anUnusableProxyPreventsTheHeartbeat() throws IOException {
    for (String proxy : List.of("socks5://127.0.0.1:9", "https://127.0.0.1:9", "http://")) {
      condarc("proxy_servers: {http: '" + proxy + "'}\n");
      assertThrows(NoHeartbeatException.class, () -> send("http://127.0.0.1:9/"), proxy);
    }
  }

  @Test
  void theMostSpecificEntryOfProxyServersWins() {
    Map<String, String> servers =
        Map.of("all", "1", "all://repo.example.com", "2", "https", "3", "http", "x");
    assertEquals("3", choice(servers, TestEnvironment.empty()));
    assertEquals("2", choice(without("https", servers), TestEnvironment.empty()));
    assertEquals(
        "4",
        choice(Map.of("https://repo.example.com", "4", "https", "3"), TestEnvironment.empty()));
    assertEquals("1", choice(Map.of("all", "1", "http", "x"), TestEnvironment.empty()));
    assertNull(choice(Map.of("http", "x"), TestEnvironment.empty()));
  }

  @Test
  void proxyServersTakePrecedenceOverVariables() {
    TestEnvironment both =
        TestEnvironment.empty().with("https_proxy", "small").with("HTTPS_PROXY", "large");
    assertEquals("small", choice(Map.of(), both));
    assertEquals("3", choice(Map.of("https", "3"), both));
    assertEquals("all", choice(Map.of(), TestEnvironment.empty().with("ALL_PROXY", "all")));
    assertNull(choice(Map.of(), TestEnvironment.empty().with("HTTP_PROXY", "x")));
  }

  @Test
  void theNoProxyVariableExemptsHostsDomainsOrEverything() {
    for (String exempt :
        List.of(
            "*", "example.com", ".example.com", "a, REPO.example.com", "repo.example.com:443")) {
      assertNull(choice(Map.of(), variables(exempt)), exempt);
    }
    for (String other : List.of("", "ample.com", "repo.example", "repo.example.com:80", ",")) {
      assertEquals("proxy", choice(Map.of(), variables(other)), other);
    }
  }

  @Test
  void aHigherFileReplacesIndividualEntriesUnlessALowerOneIsFinal() throws Exception {
    Path system = Files.createDirectory(home.resolve("system"));
    TestEnvironment environment =
        TestEnvironment.withHome(home)
            .with("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", system)
            .with("PROXY", "http://proxy");
    Files.writeString(system.resolve("condarc"), "proxy_servers: {http: a, https: b}\n");
    condarc("proxy_servers: {https: $PROXY}\n");
    assertEquals(
        Map.of("http", "a", "https", "http://proxy"),
        NetworkSettings.resolve(environment.build(), Debug.off()).proxyServers());

    Files.writeString(system.resolve("condarc"), "proxy_servers: #!final\n  http: a\n");
    assertFalse(
        NetworkSettings.resolve(environment.build(), Debug.off())
            .proxyServers()
            .containsKey("https"));
  }

  private static Map<String, String> without(String key, Map<String, String> servers) {
    Map<String, String> fewer = new HashMap<>(servers);
    fewer.remove(key);
    return fewer;
  }

  private static TestEnvironment variables(String noProxy) {
    return TestEnvironment.empty().with("HTTPS_PROXY", "proxy").with("NO_PROXY", noProxy);
  }

  private static String choice(Map<String, String> servers, TestEnvironment environment) {
    return new ProxyChoice(servers, environment.build()).of(TARGET);
  }

  private void condarc(String text) throws IOException {
    Files.writeString(home.resolve(".condarc"), text);
  }

  private int send(String url) throws Exception {
    Map<String, String> options = Map.of("anaconda_heartbeat", url);
    return Heartbeat.configured(TestEnvironment.withHome(home).build(), options, Debug.off())
        .send();
  }
}
