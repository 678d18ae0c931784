package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Attach;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RunningFork;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests for the ways in which the agent gets into a JVM. */
public interface AgentStartSuite extends ClientUnderTest {

  /** Every build runs this with one client of the JDK's and one other. */
  @Exhaustive
  @Test
  default void appendsOnceWhenTheAgentIsNamedTwice() {
    JavaProcess client = client("--user-agent", "toy/1", "GET", url("/"));

    assertPrinted("200\n", client.agent().agent().run());

    assertEquals(List.of(sent("toy/1")), ownUserAgents());
  }

  @Test
  default void appendsAfterTheAgentIsAttached() {
    CompletableFuture<Long> pid = new CompletableFuture<>();
    server()
        .answer(
            "/before",
            (request, response) -> {
              Attach.agentTo(pid.join());
              return answer().to(request, response);
            });
    JavaProcess client =
        client("--user-agent", "toy/1", "GET", url("/before"))
            .arguments("GET", url("/after"))
            .options(Attach.PERMISSION);

    try (RunningFork running = client.fork().start()) {
      pid.complete(running.pid());
      Outcome outcome = running.await().succeeded();
      assertEquals("200\n200\n", outcome.stdout(), outcome::toString);
      assertEquals("", outcome.stderr());
    }

    assertEquals(sent("toy/1"), server().requests().get(0).userAgent());
    assertEquals(sent("toy/1"), server().requests().get(1).tokens().own());
  }

  @Test
  default void passesTheVerifier() {
    JavaProcess client = client("--user-agent", "toy/1", "GET", byName(url("/")));

    assertPrints("200\n", scoped(verified(client)).agent());

    assertEquals(List.of(sent("toy/1")), ownUserAgents());
  }
}
