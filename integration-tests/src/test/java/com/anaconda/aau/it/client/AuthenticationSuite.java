package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for clients that respond to a server's request for credentials. */
public interface AuthenticationSuite extends ClientUnderTest {

  @Test
  default void appendsOnceWhenARequestIsRepeatedWithCredentials() {
    server().answer("/login", Answer.basicAuthentication("user:password"));

    assertPrints("200\n", client("--credentials", "user:password", "GET", url("/login")).agent());

    assertEquals(2, ownUserAgents().size());
    assertEquals(List.of(), server().requests().get(0).header("Authorization"));
    assertEquals(1, server().requests().get(1).header("Authorization").size());
  }
}
