package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.TokenString;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests for clients that write two User-Agent lines if a program adds two. The last one gets the
 * tokens, unless either already has some.
 */
public interface TwoUserAgentsSuite extends ClientUnderTest {

  /** The tokens of another client, whose request a program forwards. */
  String TOKENS = "aau/9.9.9 c/of-somebody-else";

  @Test
  default void appendsToTheLastOfTwoUserAgents() {
    assertAppendsToTheLast("one", "two");
  }

  @Test
  default void appendsToTheLastOfTwoEqualUserAgents() {
    assertAppendsToTheLast("same", "same");
  }

  /** A product whose name ends in {@code aau} must not be mistaken for tokens. */
  @Test
  default void appendsToTheLastOfTwoUserAgentsWhenTheFirstOnlyResemblesTokens() {
    assertAppendsToTheLast("my-aau/1.0", "two");
  }

  @Test
  default void leavesTwoUserAgentsAloneWhenTheFirstHasTokens() {
    assertLeavesAlone("one " + TOKENS, "two");
  }

  @Test
  default void leavesTwoUserAgentsAloneWhenTheFirstIsNothingButTokens() {
    assertLeavesAlone(TOKENS, "two");
  }

  /** A lone {@code aau/VERSION} is what the agent sends for a user who has opted out. */
  @Test
  default void leavesTwoUserAgentsAloneWhenTheFirstOptsOut() {
    assertLeavesAlone("one aau/9.9.9", "two");
  }

  @Test
  default void leavesTwoUserAgentsAloneWhenTheLastHasTokens() {
    assertLeavesAlone("one", "two " + TOKENS);
  }

  private void assertAppendsToTheLast(String first, String last) {
    for (List<String> userAgents : sentWith(first, last)) {
      assertEquals(2, userAgents.size(), userAgents::toString);
      assertEquals(first, userAgents.get(0));
      assertEquals(last, TokenString.atEndOf(userAgents.get(1)).own());
    }
  }

  private void assertLeavesAlone(String first, String last) {
    for (List<String> userAgents : sentWith(first, last)) {
      assertEquals(List.of(first, last), userAgents);
    }
  }

  /**
   * The User-Agents that the server received over HTTP/1.1 and, if the client speaks it, over
   * HTTP/2.
   */
  private List<List<String>> sentWith(String first, String last) {
    JavaProcess client =
        client("--user-agent", first, "--header", "User-Agent: " + last, "GET", url("/"));
    if (this instanceof Http2Suite) {
      client = client.arguments("GET", ((Http2Suite) this).http2("/"));
    }
    run(client.agent()).succeeded();
    List<RecordedRequest> requests = server().requests();
    assertEquals(this instanceof Http2Suite ? 2 : 1, requests.size());
    return requests.stream().map(request -> request.header("User-Agent")).toList();
  }
}
