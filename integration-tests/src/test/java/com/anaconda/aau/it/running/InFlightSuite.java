package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Attach;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.program.ClientMain;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AutoClose;

/** Base class for tests that act on a JVM while one of its requests is in flight. */
abstract class InFlightSuite {

  @AutoClose final RecordingServer server = RecordingServer.start();
  private final CompletableFuture<Long> pid = new CompletableFuture<>();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  /**
   * Sets the action to take while the request for a path is in flight. The action receives the
   * JVM's process id.
   */
  void during(String path, LongConsumer action) {
    server.answer(
        path,
        (request, response) -> {
          try {
            action.accept(pid.join());
          } catch (Throwable e) {
            failure.complete(e);
          }
          return Answer.ok().to(request, response);
        });
  }

  /** A JVM that requests some paths, one after another. */
  JavaProcess client(String caller, String... paths) {
    JavaProcess client =
        JavaProcess.of(ClientMain.class, "--client", caller, "--user-agent", "toy/1")
            .options(Attach.PERMISSION);
    for (String path : paths) {
      client = client.arguments("GET", server.http(path));
    }
    return client;
  }

  /** A JVM that runs some other program. */
  JavaProcess program(Class<?> program, String... arguments) {
    return JavaProcess.of(program, arguments).options(Attach.PERMISSION);
  }

  /** A JVM that requests some paths with {@code HttpURLConnection}. */
  JavaProcess urlConnection(String... paths) {
    return client(HttpUrlConnectionCaller.class.getName(), paths);
  }

  /** Runs the JVM and asserts that its output is not affected. */
  void run(JavaProcess client) {
    run(client.fork());
  }

  void run(Fork client) {
    try (RunningFork running = client.start()) {
      pid.complete(running.pid());
      Outcome outcome = running.await().succeeded();
      assertNull(failure.getNow(null), () -> failure.join().toString());
      assertTrue(outcome.stdout().matches("(200\n)+"), outcome::toString);
      assertEquals("", outcome.stderr());
    }
  }

  /** The User-Agent of the only request for a path. */
  String userAgentOf(String path) {
    return server.requests().stream()
        .filter(request -> request.target().endsWith(path))
        .map(RecordedRequest::userAgent)
        .reduce((one, another) -> one + " and " + another)
        .orElseThrow();
  }
}
