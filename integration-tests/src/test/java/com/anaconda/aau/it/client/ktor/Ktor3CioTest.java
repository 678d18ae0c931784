package com.anaconda.aau.it.client.ktor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.ExpectContinueSuite;
import com.anaconda.aau.it.client.HttpClientSuite;
import com.anaconda.aau.it.client.OwnObjectsSuite;
import com.anaconda.aau.it.client.ProxiedHostScopeSuite;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ktor3CioTest extends HttpClientSuite
    implements ExpectContinueSuite, OwnObjectsSuite, ProxiedHostScopeSuite {

  @Override
  protected String caller() {
    return KtorCioCaller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("Ktor CIO");
  }

  /** Ktor joins both User-Agents into one line, whatever the program does. */
  @Test
  void appendsToTheLastOfTwoUserAgents() {
    assertEquals("one,two", TokenString.atEndOf(sentWith("one", "two")).own());
  }

  @Test
  void leavesTwoUserAgentsAloneWhenOneHasTokens() {
    String tagged = "one aau/9.9.9 c/of-somebody-else";

    assertEquals(tagged + ",two", sentWith(tagged, "two"));
    assertEquals("two," + tagged, sentWith("two", tagged));
  }

  private String sentWith(String first, String last) {
    int before = server().requests().size();
    client("--user-agent", first, "--header", "User-Agent: " + last, "GET", url("/"))
        .agent()
        .run()
        .succeeded();
    return server().requests().get(before).userAgent();
  }
}
