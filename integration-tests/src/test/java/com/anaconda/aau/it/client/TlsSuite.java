package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for clients that support TLS. */
public interface TlsSuite extends ClientUnderTest {

  @Test
  default void appendsOverTls() {
    assertPrints("200\n", client("--user-agent", "toy/1", "GET", server().https("/")).agent());

    assertEquals(List.of(sent("toy/1")), ownUserAgents());
  }
}
