package com.anaconda.aau.agent.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeenRequestsTest {

  private final SeenRequests seen = new SeenRequests();

  @Test
  void findsARequestByItsTargetOrHostHeader() {
    seen.add("toy/1", "https://Target.example.com:8443/x", "host.example.com:1");

    assertTrue(seen.has("target.example.com", "toy/1"));
    assertTrue(seen.has("host.example.com", "toy/1"));
    assertTrue(seen.has("host.example.com"));
    assertFalse(seen.has("host.example.com", "raw/1"));
    assertFalse(seen.has("host.example.com", null));
    assertFalse(seen.has("other.example.com", "toy/1"));
  }

  @Test
  void findsARequestWithoutAUserAgent() {
    seen.add(null, "example.com", null);

    assertTrue(seen.has("example.com", null));
    assertFalse(seen.has("example.com", "toy/1"));
  }

  /** Clients write such characters as UTF-8, as Latin-1, or as a question mark. */
  @Test
  void findsANonAsciiUserAgent() {
    seen.add("t\u00f6\u20acy/1", "example.com", null);

    assertTrue(seen.has("example.com", "t\u00f6?y/1"));
    assertTrue(seen.has("example.com", "t\u00c3\u00b6\u00e2\u0082\u00acy/1"));
  }

  @Test
  void forgetsTheOldestRequests() {
    seen.add("toy/1", "0.example.com", null);
    for (int i = 1; i < 3000; i++) {
      seen.add("toy/1", i + ".example.com", null);
    }

    assertFalse(seen.has("0.example.com", "toy/1"));
    assertTrue(seen.has("2999.example.com", "toy/1"));
  }
}
