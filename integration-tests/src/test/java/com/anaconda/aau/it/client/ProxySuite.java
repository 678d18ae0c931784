package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingProxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for clients that support proxies, both for forwarding and for tunnels. */
public interface ProxySuite extends TunnelSuite {

  @Test
  default void appendsToARequestThatAProxyForwards() {
    RecordingProxy proxy = servers().proxy();
    JavaProcess client = client("--user-agent", "toy/1", "GET", server().http("/"));
    run(client.firstArguments("--proxy", proxy.address()).agent()).succeeded();

    assertEquals(List.of("GET"), TunnelSuite.methods(proxy.requests()));
    assertEquals("toy/1", proxy.requests().get(0).tokens().own());
    assertEquals("toy/1", server().requests().get(0).tokens().own());
  }
}
