package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertNull;

import com.anaconda.aau.it.harness.JavaProcess;
import org.junit.jupiter.api.Test;

/** Tests for clients that can be configured to send no User-Agent. */
public interface NoUserAgentSuite extends ClientUnderTest {

  @Test
  default void sendsOnlyTheTokensIfThereIsNoUserAgent() {
    JavaProcess client = client("--default-user-agent", "off", "GET", url("/"));
    run(client).succeeded();
    run(client.agent()).succeeded();

    assertNull(server().requests().get(0).userAgent());
    assertNull(server().requests().get(1).tokens().own());
  }
}
