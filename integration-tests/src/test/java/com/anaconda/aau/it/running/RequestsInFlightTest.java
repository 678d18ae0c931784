package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.jdk.JdkHttpClientCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Attach;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.program.RequestLoop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** No request fails while the agent is being attached or detached. */
class RequestsInFlightTest {

  private static final int ROUNDS = 3;
  private static final String THREADS = "4";

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void requestsOfHttpUrlConnectionSucceed() throws Exception {
    assertAllSucceed(client(HttpUrlConnectionCaller.class));
  }

  @Test
  void requestsOfTheJdksHttpClientSucceed() throws Exception {
    if (JavaVersion.OF_FORKS >= 11) {
      assertAllSucceed(client(JdkHttpClientCaller.class));
    }
  }

  @Test
  void requestsOfOkHttpSucceed() throws Exception {
    assertAllSucceed(
        client(OkHttpCaller.class).classPath(Libraries.of("com.squareup.okhttp3:okhttp:4.12.0")));
  }

  private JavaProcess client(Class<?> caller) {
    return JavaProcess.of(RequestLoop.class, caller.getName(), THREADS, server.http("/"))
        .withDefaultJit()
        .options(Attach.PERMISSION);
  }

  private void assertAllSucceed(JavaProcess client) throws Exception {
    try (RunningFork running = client.fork().start()) {
      awaitRequests(running);
      for (int i = 0; i < ROUNDS; i++) {
        Attach.agentTo(running.pid());
        awaitRequests(running);
        Attach.detachAgentFrom(running.pid());
        awaitRequests(running);
      }
      server.answer(
          "/",
          (request, response) -> {
            response.setStatus(410);
            return Answer.ok().to(request, response);
          });
      Outcome outcome = running.await().succeeded();
      assertEquals("failed: 0\n", outcome.stdout(), outcome::toString);
      assertEquals("", outcome.stderr());
    }
    assertTrue(server.requests().stream().anyMatch(it -> it.userAgent().equals("toy/1")));
    assertTrue(server.requests().stream().anyMatch(it -> it.userAgent().matches("toy/1 aau/.*")));
  }

  /** Waits for a hundred more requests. */
  private void awaitRequests(RunningFork client) throws InterruptedException {
    CountDownLatch more = new CountDownLatch(100);
    server.answer(
        "/",
        (request, response) -> {
          more.countDown();
          return Answer.ok().to(request, response);
        });
    assertTrue(more.await(60, TimeUnit.SECONDS), () -> "too few requests from " + client.pid());
  }
}
