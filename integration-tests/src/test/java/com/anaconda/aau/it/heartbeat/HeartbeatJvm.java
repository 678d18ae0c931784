package com.anaconda.aau.it.heartbeat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A user with a fresh home, whose JVMs run until they are told to exit. */
final class HeartbeatJvm {

  private final Path home = Build.freshDirectory("home");
  private final Path end = home.resolve("end");

  Path home() {
    return home;
  }

  HeartbeatJvm condarc(String text) {
    try {
      Files.writeString(home.resolve(".condarc"), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a program as this user. Its {@code user.home} is the same as {@code $HOME}. */
  Fork fork(JavaProcess program) {
    return forkWithHomeVariable(program.options("-Duser.home=" + home));
  }

  /** Sets only {@code $HOME}, so that Java uses the account's home. */
  Fork forkWithHomeVariable(JavaProcess program) {
    return program.fork().environment("HOME", home.toString());
  }

  /** Runs a program until the server has received some requests, then lets it exit. */
  Outcome runUntil(RecordingServer server, int requests, Class<?> program, String... arguments) {
    try (RunningFork running = start(program, arguments)) {
      awaitRequests(server, requests);
      end();
      return running.await();
    }
  }

  /** Starts a program that runs until {@link #end} is called. */
  RunningFork start(Class<?> program, String... arguments) {
    return fork(longRunning(program, arguments).agent()).start();
  }

  JavaProcess longRunning(Class<?> program, String... arguments) {
    return JavaProcess.of(program, end.toString()).arguments(arguments);
  }

  /** Makes the user's programs exit. */
  void end() {
    try {
      Files.createFile(end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Polls until the requests have arrived, since there is no telling how long a JVM takes to start.
   */
  static List<RecordedRequest> awaitRequests(RecordingServer server, int count) {
    Instant late = Instant.now().plus(Duration.ofMinutes(2));
    try {
      while (server.requests().size() < count) {
        assertTrue(Instant.now().isBefore(late), () -> "requests: " + server.requests());
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return server.requests();
  }
}
