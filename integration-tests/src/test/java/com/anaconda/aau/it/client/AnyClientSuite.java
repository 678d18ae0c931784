package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.program.RequestSpec;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tests that every client must pass, even one that leaves most of HTTP to its caller. */
public abstract class AnyClientSuite extends ClientTest implements AgentStartSuite, AuditSuite {

  @Test
  void appendsToTheDefaultUserAgent() {
    run(client("GET", url("/without"))).succeeded();
    assertPrints("200\n", client("GET", url("/with")).agent());

    String ownDefault = server().requests().get(0).userAgent();
    assertEquals(ownDefault, server().requests().get(1).tokens().own());
    assertNotNull(server().requests().get(1).tokens().client());
  }

  @Test
  void appendsToTheApplicationsUserAgent() {
    assertPrints("200\n", client("--user-agent", "toy/1.0 (x)", "GET", url("/")).agent());

    assertEquals(List.of(sent("toy/1.0 (x)")), ownUserAgents());
  }

  @Test
  void leavesAUserAgentWithTokensAlone() {
    String forwarded = "toy/1.0 aau/9.9.9 c/of-somebody-else";

    assertPrints("200\n", client("--user-agent", forwarded, "GET", url("/")).agent());

    assertEquals(sent(forwarded), server().requests().get(0).userAgent());
  }

  @Test
  void appendsOnceWhenARequestObjectIsSentAgain() {
    assertPrints(
        "200\n200\n200\n",
        client("--user-agent", "toy/1", "--times", "3", "GET", url("/")).agent());

    assertEquals(Collections.nCopies(3, sent("toy/1")), ownUserAgents());
  }

  @Test
  protected void appendsToAStreamedUpload() {
    assertPrints("200\n", client("--user-agent", "toy/1", "PUT", url("/upload")).agent());

    assertEquals(List.of(sent("toy/1")), ownUserAgents());
    assertEquals(RequestSpec.body().length, server().bytesReceived("/upload"));
  }

  @Test
  protected void appendsTheSameTokensFromManyThreads() {
    assertPrints(
        "200\n".repeat(64),
        client("--user-agent", "toy/1", "--threads", "64", "GET", url("/")).agent());

    assertEquals(64, server().requests().size());
    assertEquals(1, server().requests().stream().map(RecordedRequest::tokens).distinct().count());
  }
}
