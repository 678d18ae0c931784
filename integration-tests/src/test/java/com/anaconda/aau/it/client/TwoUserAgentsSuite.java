package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.TokenString;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For clients that write two lines of User-Agent when a program adds two. */
interface TwoUserAgentsSuite extends ClientUnderTest {

  @Test
  default void appendsToTheLastOfTwoUserAgents() {
    assertAppendsToTheLast("one", "two");
  }

  @Test
  default void appendsToTheLastOfTwoEqualUserAgents() {
    assertAppendsToTheLast("same", "same");
  }

  private void assertAppendsToTheLast(String first, String last) {
    String[] arguments = {
      "--user-agent", first, "--header", "User-Agent: " + last, "GET", url("/")
    };
    run(client(arguments).agent()).succeeded();

    List<String> values = server().requests().get(0).header("User-Agent");
    assertEquals(2, values.size(), values::toString);
    assertEquals(first, values.get(0));
    assertEquals(last, TokenString.atEndOf(values.get(1)).own());
  }
}
