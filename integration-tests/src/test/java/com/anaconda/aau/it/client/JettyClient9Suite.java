package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.TokenString;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every Jetty client 9 must pass. When it follows a redirect, it sends its default User-Agent
 * beside the application's: two of them, with the agent as without.
 */
abstract class JettyClient9Suite extends JettyClient9To11Suite {

  @Test
  void sendsOneUserAgentAfterARedirectWhenItIsTheDefault() {
    server().answer("/old", Answer.redirect("/new"));

    assertPrints("200\n", client("GET", server().http("/old")).agent());

    assertEquals(2, ownUserAgents().size());
  }

  @Test
  @Override
  public void appendsOnceToEachRequestOfARedirect() {
    server().answer("/old", Answer.redirect("/older"));
    server().answer("/older", Answer.redirect(server().http("/new")));
    JavaProcess client = client("--user-agent", "toy/1", "GET", server().http("/old"));

    client.run().succeeded();
    assertPrints("200\n", client.agent());

    for (int i = 0; i < 3; i++) {
      assertEquals(
          userAgents(server(), i),
          userAgents(server(), 3 + i).stream()
              .map(value -> TokenString.atEndOf(value).own())
              .toList());
    }
  }

  @Test
  @Override
  public void keepsTheTokensFromAServerOutOfScopeThatARedirectLeadsTo() {
    try (RecordingServer outside = RecordingServer.start()) {
      server().answer("/old", Answer.redirect(outside.http("/new")));
      JavaProcess client = client("--user-agent", "toy/1", "GET", server().http("/old"));

      client.run().succeeded();
      assertPrints("200\n", client.agent("anaconda_anon_usage_hosts=" + server().authority()));

      assertEquals("toy/1", server().requests().get(1).tokens().own());
      assertEquals(userAgents(outside, 0), userAgents(outside, 1));
    }
  }

  private static List<String> userAgents(RecordingServer server, int request) {
    return server.requests().get(request).header("User-Agent");
  }
}
