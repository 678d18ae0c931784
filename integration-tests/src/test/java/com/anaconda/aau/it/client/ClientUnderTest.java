package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import java.util.List;

/** What a suite asks of the class that runs it. */
interface ClientUnderTest {

  /** The server of this one test. */
  RecordingServer server();

  /** A JVM that makes requests with the client, without the agent. */
  JavaProcess client(String... arguments);

  /** Runs it; it must say nothing but the expected lines. */
  default void assertPrints(String expected, JavaProcess client) {
    Outcome outcome = client.run().succeeded();
    assertEquals(expected, outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
  }

  /** What stands before the tokens in each request so far; all must have some. */
  default List<String> ownUserAgents() {
    return server().requests().stream().map(request -> request.tokens().own()).toList();
  }
}
