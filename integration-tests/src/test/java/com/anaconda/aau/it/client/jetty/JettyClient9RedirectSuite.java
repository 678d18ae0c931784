package com.anaconda.aau.it.client.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.RedirectSuite;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.TokenString;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * When Jetty's client 9 follows a redirect, it sends its default User-Agent in addition to the
 * application's, with or without the agent.
 */
interface JettyClient9RedirectSuite extends RedirectSuite {

  @Test
  default void sendsOneUserAgentAfterARedirectIfTheApplicationSetsNone() {
    server().answer("/old", Answer.redirect("/new"));

    assertPrints("200\n", client("GET", url("/old")).agent());

    assertEquals(2, ownUserAgents().size());
  }

  @Test
  @Override
  default void appendsOnceToEachRequestOfARedirect() {
    server().answer("/old", Answer.redirect("/older"));
    server().answer("/older", Answer.redirect(url("/new")));
    JavaProcess client = client("--user-agent", "toy/1", "GET", url("/old"));

    run(client).succeeded();
    assertPrints("200\n", client.agent());

    for (int i = 0; i < 3; i++) {
      List<String> tagged = new ArrayList<>(userAgents(server(), 3 + i));
      tagged.add(TokenString.atEndOf(tagged.remove(tagged.size() - 1)).own());
      assertEquals(userAgents(server(), i), tagged);
    }
  }

  @Test
  @Override
  default void sendsNoTokensIfARedirectLeavesTheScope() {
    server().answer("/old", Answer.redirect(url("/new")));
    JavaProcess client = client("--user-agent", "toy/1", "GET", byName(url("/old")));

    run(client).succeeded();
    assertPrints("200\n", scoped(client).agent());

    assertEquals("toy/1", server().requests().get(2).tokens().own());
    assertEquals(userAgents(server(), 1), userAgents(server(), 3));
  }

  private static List<String> userAgents(RecordingServer server, int request) {
    return server.requests().get(request).header("User-Agent");
  }
}
