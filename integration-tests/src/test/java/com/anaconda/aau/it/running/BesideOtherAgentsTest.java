package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.jdk.JdkHttpClientCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Attach;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.program.ClientMain;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Other agents change the same classes, before or after ours does. */
@Exhaustive
@Order(3)
class BesideOtherAgentsTest {

  private static final List<Class<?>> CALLERS =
      List.of(
          HttpUrlConnectionCaller.class,
          JdkHttpClientCaller.class,
          OkHttpCaller.class,
          ApacheHttpClient4Caller.class);

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @ParameterizedTest
  @EnumSource
  void tagsEachRequestOnceIfNamedBeforeTheOtherAgent(OtherAgent other) {
    run(program(other).agent().options(other.copy().option()));

    assertAllTagged();
  }

  @ParameterizedTest
  @EnumSource
  void tagsEachRequestOnceIfNamedAfterTheOtherAgent(OtherAgent other) {
    run(program(other).options(other.copy().option()).agent());

    assertAllTagged();
  }

  @ParameterizedTest
  @EnumSource
  void canBeAttachedToItsJvmAndDetachedAgain(OtherAgent other) {
    CompletableFuture<Long> pid = new CompletableFuture<>();
    whileAnswering("/attach", () -> Aau.attach(pid.join()));
    whileAnswering("/detach", () -> Aau.detach(pid.join()));
    JavaProcess program =
        program(other)
            .options(other.copy().option())
            .options(Attach.PERMISSION)
            .arguments("GET", server.http("/untagged"), "GET", server.http("/attach"));
    program =
        requestingAgain(program)
            .arguments("GET", server.http("/detach"), "GET", server.http("/untagged"));
    try (RunningFork running = program.fork().start()) {
      pid.complete(running.pid());
      assertSaysNothingAboutUs(running.await().succeeded(), 2 * CALLERS.size() + 4);
    }

    requests("/untagged").forEach(it -> assertEquals("toy/1", it.userAgent()));
    assertEquals(CALLERS.size(), requests("/tagged").size());
    requests("/tagged").forEach(it -> assertEquals("toy/1", it.tokens().own()));
  }

  /** Tests only agents that have an {@code agentmain}. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "OPEN_TELEMETRY",
        "DATADOG",
        "ELASTIC",
        "APPLICATION_INSIGHTS",
        "ASPECT_J",
        "BYTEMAN"
      })
  void tagsEachRequestOnceIfTheOtherIsAttachedLater(OtherAgent other) {
    CompletableFuture<Long> pid = new CompletableFuture<>();
    OtherAgent.Copy copy = other.copy();
    whileAnswering("/attach", () -> copy.attachTo(pid.join()));
    JavaProcess program =
        program(other).agent().options(Attach.PERMISSION).arguments("GET", server.http("/attach"));
    try (RunningFork running = requestingAgain(program).fork().start()) {
      pid.complete(running.pid());
      assertSaysNothingAboutUs(running.await().succeeded(), 2 * CALLERS.size() + 1);
    }

    assertAllTagged();
    assertEquals(CALLERS.size(), requests("/tagged").size());
    requests("/tagged").forEach(it -> assertEquals("toy/1", it.tokens().own()));
  }

  /** Makes another request with each client. */
  private JavaProcess requestingAgain(JavaProcess program) {
    JavaProcess more = program;
    for (Class<?> caller : CALLERS) {
      more = more.arguments("--client", caller.getName(), "GET", server.http("/tagged"));
    }
    return more;
  }

  private void whileAnswering(String path, Runnable action) {
    server.answer(
        path,
        (request, response) -> {
          action.run();
          return Answer.ok().to(request, response);
        });
  }

  private void assertAllTagged() {
    List<RecordedRequest> requests = requests("/toy");
    assertEquals(CALLERS.size(), requests.size());
    for (int i = 0; i < CALLERS.size(); i++) {
      RecordedRequest request = requests.get(i);
      assertEquals("toy/1", request.tokens().own(), CALLERS.get(i).getName());
    }
  }

  private List<RecordedRequest> requests(String path) {
    return server.requests().stream().filter(it -> it.target().endsWith(path)).toList();
  }

  private JavaProcess program(OtherAgent other) {
    JavaProcess program =
        JavaProcess.of(ClientMain.class)
            .options(other.options().toArray(String[]::new))
            .classPath(other.libraries())
            .classPath(
                Libraries.of(
                    "com.squareup.okhttp3:okhttp:4.12.0",
                    "org.apache.httpcomponents:httpclient:4.5.14"));
    for (Class<?> caller : CALLERS) {
      program =
          program.arguments(
              "--client", caller.getName(), "--user-agent", "toy/1", "GET", server.http("/toy"));
    }
    return program;
  }

  private static void run(JavaProcess program) {
    assertSaysNothingAboutUs(program.run().succeeded(), CALLERS.size());
  }

  private static void assertSaysNothingAboutUs(Outcome outcome, int requests) {
    List<String> printed = (outcome.stdout() + outcome.stderr()).lines().toList();
    assertEquals(requests, printed.stream().filter("200"::equals).count(), outcome::toString);
    // The other agents print a lot about themselves.
    assertTrue(
        printed.stream().noneMatch(line -> line.matches(".*(AauBridge|Aau\\w+Hook|VerifyError).*")),
        outcome::toString);
  }
}
