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

/** A user whose JVMs run until they have sent what they have to. */
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

  /** A process of this user; for Java, too, the home is the one that {@code $HOME} names. */
  Fork fork(JavaProcess program) {
    return forkWithHomeVariable(program.options("-Duser.home=" + home));
  }

  /** The same, but Java has another home, as it does where {@code $HOME} was changed. */
  Fork forkWithHomeVariable(JavaProcess program) {
    return program.fork().environment("HOME", home.toString());
  }

  /** Runs a program until the server has had some requests, and then to its end. */
  Outcome runUntil(RecordingServer server, int requests, Class<?> program, String... arguments) {
    try (RunningFork running = start(program, arguments)) {
      awaitRequests(server, requests);
      end();
      return running.await();
    }
  }

  /** Starts a program, which ends when it is told to. */
  RunningFork start(Class<?> program, String... arguments) {
    return fork(longRunning(program, arguments).agent()).start();
  }

  JavaProcess longRunning(Class<?> program, String... arguments) {
    return JavaProcess.of(program, end.toString()).shortLived().arguments(arguments);
  }

  /** Tells its programs to end. */
  void end() {
    try {
      Files.createFile(end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks again until they have come: how long a JVM takes to start nobody knows. */
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
