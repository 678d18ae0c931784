package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that has been started. */
public final class RunningFork implements AutoCloseable {

  private final String command;
  private final Process process;
  private final Path stdout;
  private final Path stderr;
  private final Duration timeout;

  RunningFork(String command, Process process, Path stdout, Path stderr, Duration timeout) {
    this.command = command;
    this.process = process;
    this.stdout = stdout;
    this.stderr = stderr;
    this.timeout = timeout;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Returns whether the process exits before this much time has passed. */
  boolean exitsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything written to stdout so far. */
  public String stdout() {
    return read(stdout);
  }

  /** Everything written to stderr so far. */
  public String stderr() {
    return read(stderr);
  }

  /** Waits for the process to exit. Fails the test on timeout. */
  public Outcome await() {
    try {
      if (!process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS)) {
        String threads = ThreadDump.of(process.toHandle());
        close();
        fail("killed after " + timeout + ": " + outcome() + threads);
      }
      return outcome();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the process with SIGTERM, and kills it if that takes too long. */
  void end() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      close();
    }
  }

  /** Kills the process and all its descendants. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  private Outcome outcome() {
    return new Outcome(command, process.exitValue(), read(stdout), read(stderr));
  }

  private static String read(Path file) {
    try {
      // Latin-1 maps each byte to one character, so equal strings mean equal bytes.
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
