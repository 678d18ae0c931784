package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.HangingDisk;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.Hello;
import com.anaconda.aau.it.program.RequestLoop;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A home, prefix or system directory on a network disk that does not respond. If every request
 * waited for the disk, for up to five seconds, the runs of these tests would time out.
 */
class HangingDiskTest {

  private static final int THREADS = 8;
  private static final int TIMES = 20;

  private final HangingDisk disk = new HangingDisk();
  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void doesNotDelayAProgramWithoutRequests() {
    Outcome outcome = run(withHome(JavaProcess.of(Hello.class).agent()));

    assertEquals("Hello\n", outcome.stdout());
    assertEquals("", outcome.stderr());
  }

  @Test
  void doesNotKeepAProgramAliveForAHeartbeat() {
    String url = server.http("/beat");
    Outcome outcome = run(withHome(JavaProcess.of(Hello.class).agent("anaconda_heartbeat=" + url)));

    assertEquals("Hello\n", outcome.stdout());
    assertEquals("", outcome.stderr());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOME", "CONDA_PREFIX", "ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT"})
  void makesConcurrentRequestsWaitOnlyOnceAndSendsThemWithoutTokens(String variable) {
    Outcome outcome =
        run(disk.fork(requests().agent()).environment(variable, disk.directory().toString()));

    assertEquals("200\n".repeat(THREADS * TIMES), outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
    assertEquals(THREADS * TIMES, server.requests().size());
    for (RecordedRequest request : server.requests()) {
      assertEquals("toy/1", request.userAgent());
    }
  }

  @Test
  void doesNotKeepAProgramAliveForAnAuditThatCannotBeWritten() {
    Outcome outcome =
        run(disk.fork(requests().agent("audit=" + disk.directory().resolve("audit.jsonl"))));

    assertEquals("200\n".repeat(THREADS * TIMES), outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr());
  }

  @Test
  void sendsTokensOnceTheHomeResponds() throws InterruptedException {
    CountDownLatch tokens = new CountDownLatch(1);
    server.answer(
        "/",
        (request, response) -> {
          if (server.requests().size() == 1) {
            disk.answer();
          }
          return Answer.untilTokensCome(tokens).to(request, response);
        });
    String caller = HttpUrlConnectionCaller.class.getName();
    JavaProcess program = JavaProcess.of(RequestLoop.class, caller, "1", server.http("/")).agent();
    try (RunningFork running = withHome(program).start()) {
      assertTrue(tokens.await(60, TimeUnit.SECONDS), "no tokens");
      assertEquals("failed: 0\n", running.await().succeeded().stdout());
    }
    assertEquals("toy/1", server.requests().get(0).userAgent());
  }

  @Test
  @Exhaustive // the agent gives up only after ten seconds
  void sendsTokensEvenIfTheFirstLookUpNeverReturns() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch tokens = new CountDownLatch(1);
    server.answer(
        "/",
        (request, response) -> {
          first.countDown();
          return Answer.untilTokensCome(tokens).to(request, response);
        });
    String caller = HttpUrlConnectionCaller.class.getName();
    JavaProcess program = JavaProcess.of(RequestLoop.class, caller, "1", server.http("/")).agent();
    try (RunningFork running = withHome(program).environment("HANG_FOR_EVER", "1").start()) {
      assertTrue(first.await(60, TimeUnit.SECONDS), "no request");
      disk.answer();
      assertTrue(tokens.await(60, TimeUnit.SECONDS), "no tokens");
      assertEquals("failed: 0\n", running.await().succeeded().stdout());
    }
    assertEquals("toy/1", server.requests().get(0).userAgent());
  }

  private JavaProcess requests() {
    return JavaProcess.of(
        ClientMain.class,
        "--client",
        HttpUrlConnectionCaller.class.getName(),
        "--user-agent",
        "toy/1",
        "--threads",
        Integer.toString(THREADS),
        "--times",
        Integer.toString(TIMES),
        "GET",
        server.http("/"));
  }

  private Fork withHome(JavaProcess program) {
    String home = disk.directory().toString();
    return disk.fork(program.options("-Duser.home=" + home)).environment("HOME", home);
  }

  private static Outcome run(Fork fork) {
    return fork.timeout(Duration.ofSeconds(40)).run().succeeded();
  }
}
