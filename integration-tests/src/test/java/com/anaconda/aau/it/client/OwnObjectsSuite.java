package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Attach;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RunningFork;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The application's request object must not reveal the agent. */
public interface OwnObjectsSuite extends ClientUnderTest {

  @Test
  default void leavesTheApplicationsRequestObjectUnchanged() {
    assertLooksTheSame("--user-agent", "toy/1", "--show", "true", "GET", url("/"));
  }

  @Test
  default void leavesARequestObjectWithTheDefaultUserAgentUnchanged() {
    assertLooksTheSame("--show", "true", "GET", url("/"));
  }

  @Test
  default void leavesTheRequestObjectOfAnUploadUnchanged() {
    assertLooksTheSame("--user-agent", "toy/1", "--show", "true", "PUT", url("/"));
  }

  private void assertLooksTheSame(String... arguments) {
    String without = run(client(arguments)).succeeded().stdout();
    assertTrue(without.contains("200\n") && !without.contains("null\n"), without);

    assertPrints(without, client(arguments).agent());

    List<RecordedRequest> requests = server().requests();
    assertFalse(String.valueOf(requests.get(0).userAgent()).contains("aau/"));
    assertTrue(requests.get(requests.size() - 1).userAgent().contains("aau/"));
  }

  @Test
  default void sendsNoTokensWithARequestObjectReusedAfterDetaching() {
    CompletableFuture<Long> pid = new CompletableFuture<>();
    AtomicBoolean detached = new AtomicBoolean();
    server()
        .answer(
            "/again",
            (request, response) -> {
              if (!detached.getAndSet(true)) {
                Attach.detachAgentFrom(pid.join());
              }
              return answer().to(request, response);
            });

    try (RunningFork running =
        client("--user-agent", "toy/1", "--times", "2", "GET", url("/again"))
            .agent()
            .options(Attach.PERMISSION)
            .fork()
            .start()) {
      pid.complete(running.pid());
      assertEquals("200\n200\n", running.await().succeeded().stdout());
    }

    assertEquals(sent("toy/1"), server().requests().get(0).tokens().own());
    assertEquals(sent("toy/1"), server().requests().get(1).userAgent());
  }
}
