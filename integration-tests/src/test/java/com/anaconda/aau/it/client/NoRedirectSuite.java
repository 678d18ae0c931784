package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import org.junit.jupiter.api.Test;

/**
 * Tests for clients that follow no redirects. Only the caller of such a client can send a request
 * out of scope.
 */
public interface NoRedirectSuite extends ClientUnderTest {

  @Test
  default void sendsNoTokensToAServerOutOfScope() {
    JavaProcess client = client("--user-agent", "toy/1", "GET", url("/"));

    assertPrints("200\n200\n", scoped(client.arguments("GET", byName(url("/")))).agent());

    assertEquals(sent("toy/1"), server().requests().get(0).userAgent());
    assertEquals(sent("toy/1"), server().requests().get(1).tokens().own());
  }
}
