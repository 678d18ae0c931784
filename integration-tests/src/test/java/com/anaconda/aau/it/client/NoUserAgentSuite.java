package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** For clients that can be made to send no User-Agent. */
public interface NoUserAgentSuite extends ClientUnderTest {

  @Test
  default void sendsTheTokensAloneWhereThereIsNoUserAgent() {
    client("--default-user-agent", "off", "GET", url("/")).run().succeeded();
    client("--default-user-agent", "off", "GET", url("/")).agent().run().succeeded();

    assertNull(server().requests().get(0).userAgent());
    assertNull(server().requests().get(1).tokens().own());
  }
}
