package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.TokenString;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * For clients that write two lines of User-Agent when a program adds two. The last one gets the
 * tokens, unless one of them has tokens already.
 */
public interface TwoUserAgentsSuite extends ClientUnderTest {

  /** Those of another client, whose request a program forwards. */
  String TOKENS = "aau/9.9.9 c/of-somebody-else";

  @Test
  default void appendsToTheLastOfTwoUserAgents() {
    assertAppendsToTheLast("one", "two");
  }

  @Test
  default void appendsToTheLastOfTwoEqualUserAgents() {
    assertAppendsToTheLast("same", "same");
  }

  /** Nor is a product tokens whose name ends as theirs begin. */
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

  /** As the agent says it for somebody who does not want to be counted. */
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

  /** What the server got, over HTTP/2 as well where the client speaks it. */
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
