package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.program.RequestSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every HTTP client must pass. */
abstract class HttpClientSuite extends ClientTest
    implements AgentStartSuite, ProxySuite, RawRequestSuite, RedirectSuite {

  @Test
  void appendsToTheDefaultUserAgent() {
    client("GET", server().http("/without")).run().succeeded();
    assertPrints("200\n", client("GET", server().http("/with")).agent());

    String ownDefault = server().requests().get(0).userAgent();
    assertEquals(ownDefault, server().requests().get(1).tokens().own());
    assertNotNull(server().requests().get(1).tokens().client());
  }

  @Test
  void appendsToTheApplicationsUserAgent() {
    assertPrints("200\n", client("--user-agent", "toy/1.0 (x)", "GET", server().http("/")).agent());

    assertEquals(List.of("toy/1.0 (x)"), ownUserAgents());
  }

  @Test
  void leavesAUserAgentAloneThatHasTokensAlready() {
    String forwarded = "toy/1.0 aau/9.9.9 c/of-somebody-else";

    assertPrints("200\n", client("--user-agent", forwarded, "GET", server().http("/")).agent());

    assertEquals(forwarded, server().requests().get(0).userAgent());
  }

  @Test
  void appendsOnceWhenOneRequestObjectIsSentAgain() {
    assertPrints(
        "200\n200\n200\n",
        client("--user-agent", "toy/1", "--times", "3", "GET", server().http("/")).agent());

    assertEquals(List.of("toy/1", "toy/1", "toy/1"), ownUserAgents());
  }

  @Test
  void appendsOnceWhenARequestIsRepeatedWithCredentials() {
    server().answer("/login", Answer.basicAuthentication("user:password"));

    assertPrints(
        "200\n", client("--credentials", "user:password", "GET", server().http("/login")).agent());

    assertEquals(2, ownUserAgents().size());
    assertEquals(List.of(), server().requests().get(0).header("Authorization"));
    assertEquals(1, server().requests().get(1).header("Authorization").size());
  }

  @Test
  void appendsOverTls() {
    assertPrints("200\n", client("--user-agent", "toy/1", "GET", server().https("/")).agent());

    assertEquals(List.of("toy/1"), ownUserAgents());
  }

  @Test
  void appendsToAStreamedUpload() {
    assertPrints("200\n", client("--user-agent", "toy/1", "PUT", server().http("/upload")).agent());

    assertEquals(List.of("toy/1"), ownUserAgents());
    assertEquals(RequestSpec.body().length, server().bytesReceived("/upload"));
  }

  @Test
  void appendsTheSameTokensFromManyThreads() {
    assertPrints(
        "200\n".repeat(64),
        client("--user-agent", "toy/1", "--threads", "64", "GET", server().http("/")).agent());

    assertEquals(64, server().requests().size());
    assertEquals(1, server().requests().stream().map(RecordedRequest::tokens).distinct().count());
  }
}
