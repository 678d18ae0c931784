package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import org.junit.jupiter.api.Test;

/** For clients that follow no redirect: only the program above them leaves the scope. */
public interface NoRedirectSuite extends ClientUnderTest {

  @Test
  default void keepsTheTokensFromAServerOutOfScope() {
    JavaProcess client = client("--user-agent", "toy/1", "GET", url("/"));

    assertPrints("200\n", client.agent("anaconda_anon_usage_hosts=repo.example.com"));
    assertPrints("200\n", client.agent(scope()));

    assertEquals(sent("toy/1"), server().requests().get(0).userAgent());
    assertEquals(sent("toy/1"), server().requests().get(1).tokens().own());
  }
}
