package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.RecordedRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The results of one version.
 *
 * @param printed what the program printed for each request: the status or an exception
 * @param end {@code ok} if the program ran to completion
 * @param requests the requests that the server received
 * @param connects the CONNECT requests that the proxy received from all versions
 */
record Evidence(
    Map<Trial, String> printed,
    String end,
    Map<String, RecordedRequest> requests,
    List<RecordedRequest> connects) {

  /**
   * Asserts that every trial passes, except the known failures, which must fail as they do without
   * the agent.
   */
  void assertPasses(ClientLibrary library, ClientVersion version, Evidence withoutAgent) {
    for (Trial trial : library.dialogue().trials()) {
      if (library.canPass(version, trial)) {
        assertPasses(trial);
      } else {
        assertThrows(
            AssertionError.class,
            () -> assertPasses(trial),
            "a request that is listed as failing has passed");
        assertNoOtherThan(withoutAgent, trial);
      }
    }
  }

  private void assertPasses(Trial trial) {
    assertEquals("ok", end);
    assertEquals("200", printed.get(trial), trial::path);
    RecordedRequest request = request(trial.path());
    switch (trial) {
      case OUTSIDE ->
          assertFalse(String.valueOf(request.userAgent()).contains("aau/"), request::toString);
      case DEFAULT ->
          assertEquals(request(Trial.OUTSIDE.path()).userAgent(), request.tokens().own());
      default -> {
        // gRPC appends its own User-Agent to the application's.
        String own = request.tokens().own();
        assertTrue(own != null && (own + " ").startsWith("toy/1 "), request::toString);
      }
    }
    if (trial == Trial.REDIRECT) {
      assertEquals("toy/1", request(Trial.REDIRECTED).userAgent());
    }
    if (trial == Trial.SPDY) {
      assertEquals("SPDY/3.1", request.protocol());
      assertEquals("toy/1", request(Trial.REDIRECTED_SPDY).userAgent());
    }
    if (trial == Trial.TUNNEL) {
      for (RecordedRequest connect : connects) {
        assertFalse(connect.toString().contains("aau/"), connect::toString);
      }
    }
  }

  /**
   * A failing request must fail as it does without the agent, and reveal no more to other servers.
   */
  private void assertNoOtherThan(Evidence withoutAgent, Trial trial) {
    assertEquals(withoutAgent.printed.get(trial), printed.get(trial), trial::path);
    if (trial == Trial.REDIRECT) {
      assertEquals(
          withoutAgent.request(Trial.REDIRECTED).header("User-Agent"),
          request(Trial.REDIRECTED).header("User-Agent"));
    }
  }

  /** The HTTP versions that the client used with a server that supports both. */
  String protocols() {
    return requests.values().stream()
        .map(request -> request.protocol().replaceAll("HTTP/|\\.0", ""))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private RecordedRequest request(String path) {
    assertNotNull(requests.get(path), () -> "no request for " + path + " among " + requests);
    return requests.get(path);
  }
}
