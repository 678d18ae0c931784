package com.anaconda.aau.it.heartbeat;

import static com.anaconda.aau.it.heartbeat.HeartbeatJvm.awaitRequests;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.program.Hello;
import com.anaconda.aau.it.program.LongRunning;
import com.anaconda.aau.it.program.Possessive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests when a JVM sends a heartbeat and what the heartbeat contains. */
class HeartbeatIsSentTest {

  @AutoClose private final RecordingServer server = RecordingServer.start();
  private final HeartbeatJvm user = new HeartbeatJvm();

  @Test
  void isSentByAProgramWithoutRequestsIfTheAgentsOptionsEnableIt() {
    JavaProcess program =
        user.longRunning(LongRunning.class).agent("anaconda_heartbeat=" + server.http("/beat"));
    try (RunningFork running = user.fork(program).start()) {
      assertIsHeartbeat(awaitRequests(server, 1).get(0));
      user.end();
      running.await().succeeded();
    }
    assertEquals(1, server.requests().size());
  }

  @Test
  void isSentIfTheSecondAgentOptionEnablesIt() {
    JavaProcess program =
        user.longRunning(LongRunning.class)
            .agent()
            .agent("anaconda_heartbeat=" + server.http("/beat"));
    try (RunningFork running = user.fork(program).start()) {
      assertIsHeartbeat(awaitRequests(server, 1).get(0));
      user.end();
      running.await().succeeded();
    }
  }

  /**
   * Runs each case three times, because a program that exits at once does not always get its
   * heartbeat through.
   */
  @Test
  void isNotSentIfAnythingDisablesIt() {
    JavaProcess asked =
        JavaProcess.of(Hello.class).agent("anaconda_heartbeat=" + server.http("/beat"));
    for (int time = 0; time < 3; time++) {
      user.fork(asked).environment("DO_NOT_TRACK", "1").run().succeeded();
      user.fork(asked).environment("do_not_track", "1").run().succeeded();
      user.fork(asked).environment("CONDA_ANACONDA_HEARTBEAT", "no").run().succeeded();
      user.fork(asked.agent("anaconda_heartbeat=false")).run().succeeded();
      user.fork(asked.agent("anaconda-heartbeat:off")).run().succeeded();
    }
    assertEquals(List.of(), server.requests());
  }

  @Test
  void isSentByAProgramWithoutRequestsIfTheUsersCondarcEnablesIt() {
    user.condarc("anaconda_heartbeat: " + server.http("/beat") + "\n");

    user.runUntil(server, 1, LongRunning.class).succeeded();

    assertEquals(1, server.requests().size());
    assertIsHeartbeat(server.requests().get(0));
  }

  @Test
  void isSentWithTheFirstRequestIfOnlyTheEnvironmentEnablesIt() {
    JavaProcess program = user.longRunning(LongRunning.class, server.http("/")).agent();
    try (RunningFork running =
        user.fork(program).environment("CONDA_ANACONDA_HEARTBEAT", server.http("/beat")).start()) {
      assertRequestAndHeartbeat(awaitRequests(server, 2));
      user.end();
      running.await().succeeded();
    }
  }

  @Test
  void isSentWithTheFirstRequestIfTheCondarcIsOutsideUserHome() {
    user.condarc("anaconda_heartbeat: " + server.http("/beat") + "\n");
    JavaProcess program = user.longRunning(LongRunning.class, server.http("/")).agent();
    try (RunningFork running =
        user.forkWithHomeVariable(program.options("-Duser.home=/no/such/home")).start()) {
      assertRequestAndHeartbeat(awaitRequests(server, 2));
      user.end();
      running.await().succeeded();
    }
  }

  @Test
  void isSentOnceIfEnabledTwice() {
    user.condarc("anaconda_heartbeat: " + server.http("/beat") + "\n");

    user.runUntil(server, 2, LongRunning.class, server.http("/")).succeeded();

    assertRequestAndHeartbeat(server.requests());
  }

  /** Tries repeatedly, because on a busy machine the program may exit first. */
  @Test
  void isSentByAProgramThatExitsAtOnce() {
    for (int time = 0; time < 20 && server.requests().isEmpty(); time++) {
      JavaProcess hello = JavaProcess.of(Hello.class);
      Outcome outcome =
          new HeartbeatJvm()
              .fork(hello.agent("anaconda_heartbeat=" + server.http("/beat")))
              .run()
              .succeeded();
      assertEquals("Hello\n", outcome.stdout());
      assertEquals("", outcome.stderr());
    }
    assertIsHeartbeat(server.requests().get(0));
  }

  @Test
  void isSentWithoutUsingTheApplicationsHandlers() {
    server.answer("/beat", Answer.basicAuthentication("me:secret"));
    user.condarc("anaconda_heartbeat: " + server.http("/beat") + "\n");

    Outcome with = user.runUntil(server, 1, Possessive.class).succeeded();
    Outcome without = user.fork(user.longRunning(Possessive.class)).run().succeeded();

    assertEquals(without.stdout(), with.stdout());
    assertEquals(without.stderr(), with.stderr());
    RecordedRequest request = server.requests().get(0);
    assertIsHeartbeat(request);
    assertEquals(List.of(), request.header("Cookie"));
    assertEquals(1, server.requests().size());
  }

  @Test
  void isSentByOneOfAFewJvmsThatStartTogether() {
    assertOneSends(16);
  }

  @Test
  @Exhaustive
  void isSentByOneOfAHundredJvmsThatStartTogether() {
    assertOneSends(100);
  }

  private void assertOneSends(int jvms) {
    user.condarc("anaconda_heartbeat: " + server.http("/beat") + "\n");
    JavaProcess small = user.longRunning(LongRunning.class).options("-Xmx32m").agent();
    List<RunningFork> running = new ArrayList<>();
    for (int jvm = 0; jvm < jvms; jvm++) {
      running.add(user.fork(small).start());
    }
    awaitRequests(server, 1);
    user.end();
    running.forEach(jvm -> jvm.await().succeeded());

    assertEquals(1, server.requests().size(), () -> server.requests().toString());
  }

  private static void assertIsHeartbeat(RecordedRequest request) {
    assertEquals("HEAD", request.method());
    assertTrue(request.target().endsWith("/beat"), request::target);
    assertNull(request.tokens().own());
    assertTrue(request.tokens().client() != null, request::toString);
  }

  /** Asserts that a request and a heartbeat arrived, in either order and with the same tokens. */
  private static void assertRequestAndHeartbeat(List<RecordedRequest> requests) {
    Set<String> methods =
        requests.stream().map(RecordedRequest::method).collect(Collectors.toSet());
    assertEquals(Set.of("GET", "HEAD"), methods, requests::toString);
    assertEquals(2, requests.size(), requests::toString);
    TokenString one = requests.get(0).tokens();
    assertEquals(one.suffix(), requests.get(1).tokens().suffix());
  }
}
