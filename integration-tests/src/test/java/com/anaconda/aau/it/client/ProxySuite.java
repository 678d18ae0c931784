package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.RecordingProxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same of a request that the proxy forwards. */
public interface ProxySuite extends TunnelSuite {

  @Test
  default void appendsToARequestThatAProxyForwards() {
    try (RecordingProxy proxy = RecordingProxy.start()) {
      client("--proxy", proxy.address(), "--user-agent", "toy/1", "GET", server().http("/"))
          .agent()
          .run()
          .succeeded();

      assertEquals(List.of("GET"), TunnelSuite.methods(proxy.requests()));
      assertEquals("toy/1", proxy.requests().get(0).tokens().own());
      assertEquals("toy/1", server().requests().get(0).tokens().own());
    }
  }
}
