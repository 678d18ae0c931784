package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingServer;
import org.junit.jupiter.api.Test;

/**
 * Tests for clients that follow no redirects. Only the caller of such a client can send a request
 * out of scope.
 */
public interface NoRedirectSuite extends ClientUnderTest {

  @Test
  default void sendsNoTokensToAServerOutOfScope() {
    RecordingServer outside = servers().elsewhere();
    outside.answer("/", answer());
    JavaProcess client = client("--user-agent", "toy/1", "GET", url(outside, "/"));

    assertPrints("200\n200\n", inScopeByName(client.arguments("GET", byName(url("/")))).agent());

    assertEquals(sent("toy/1"), outside.requests().get(0).userAgent());
    assertEquals(sent("toy/1"), server().requests().get(0).tokens().own());
  }
}
