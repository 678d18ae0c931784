package com.anaconda.aau.it.client.awscrt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.ClientTest;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Native code appends its own product to every User-Agent, so the tokens do not come last. */
class AwsS3Test extends ClientTest {

  private static final String NATIVE = " CRTS3NativeClient/.*";

  @Override
  protected String caller() {
    return AwsS3Caller.class.getName();
  }

  @Override
  protected List<Path> classPath() {
    return ClientLibraries.newest("AWS CRT");
  }

  @Override
  protected String[] options() {
    return allowingUnsafe();
  }

  @Test
  void addsTokensToTheUserAgentOfTheRequest() {
    assertPrints("200\n", client("--user-agent", "toy/1", "GET", url("/")).agent());

    assertAddsTokens(server().requests().get(0));
  }

  /** Uses two clients, because one of them would send both requests to the first server's port. */
  @Test
  void addsTokensOnlyInScope() {
    RecordingServer outside = servers().elsewhere();
    outside.answer("/", answer());
    for (RecordingServer each : List.of(outside, server())) {
      assertPrints("200\n", client("--user-agent", "toy/1", "GET", url(each, "/")).agent(scope()));
    }

    assertTrue(outside.requests().get(0).userAgent().matches("toy/1" + NATIVE));
    assertAddsTokens(server().requests().get(0));
  }

  private static void assertAddsTokens(RecordedRequest request) {
    String userAgent = request.userAgent();
    assertTrue(userAgent.matches("toy/1 aau/\\S+ c/\\S+ s/\\S+.*" + NATIVE), userAgent);
    assertEquals(-1, userAgent.indexOf("aau/", userAgent.indexOf("aau/") + 1), userAgent);
  }
}
