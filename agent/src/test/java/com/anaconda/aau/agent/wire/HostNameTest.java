package com.anaconda.aau.agent.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com, example.com:80",
    "Example.com.:81, example.com, example.com.:81",
    "http://me:secret@example.com/p?q#f, example.com, example.com:80",
    "https://example.com:8443?q, example.com, example.com:8443",
    "[::1]:81, ::1, [::1]:81",
    "[::1], ::1, [::1]:80",
    "::1, ::1, [::1]:80",
    "example.com:, example.com, example.com:80",
    "ex\"ample, '', ''",
    "' ', '', ''"
  })
  void findsHostAndPortOfAUrlOrAuthority(String uri, String host, String withPort) {
    String authority = HostName.authority(uri);

    assertEquals(host, HostName.host(authority));
    assertEquals(withPort, authority.isEmpty() ? "" : HostName.withPort(authority, 80));
  }
}
