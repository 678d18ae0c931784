package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordedRequest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for clients that follow redirects. */
public interface RedirectSuite extends ClientUnderTest {

  /**
   * Returns the User-Agent that the client sends after a redirect, without the agent, if the
   * application sets this one for the first request.
   */
  default String redirected(String userAgent) {
    return userAgent;
  }

  @Test
  default void appendsOnceToEachRequestOfARedirect() {
    server().answer("/old", Answer.redirect("/older"));
    server().answer("/older", Answer.redirect(url("/new")));

    assertPrints("200\n", client("--user-agent", "toy/1", "GET", url("/old")).agent());

    String later = redirected("toy/1");
    assertEquals(Arrays.asList("toy/1", later, later), ownUserAgents());
  }

  @Test
  default void sendsNoTokensIfARedirectLeavesTheScope() {
    server().answer("/old", Answer.redirect(url("/new")));
    JavaProcess client = client("--user-agent", "toy/1", "GET", byName(url("/old")));

    assertPrints("200\n", scoped(client).agent());

    List<RecordedRequest> requests = server().requests();
    assertEquals(2, requests.size());
    assertEquals("toy/1", requests.get(0).tokens().own());
    assertEquals(redirected("toy/1"), requests.get(1).userAgent());
  }

  @Test
  default void failsInARedirectLoopAsItDoesWithoutTheAgent() {
    server().answer("/circle", Answer.redirect("/circle"));
    JavaProcess client = client("GET", url("/circle"));
    String withoutAgent = run(client).succeeded().stdout();
    int requests = server().requests().size();

    assertPrints(withoutAgent, client.agent());

    assertEquals(2 * requests, server().requests().size());
    server().requests().subList(requests, 2 * requests).forEach(RecordedRequest::tokens);
  }
}
