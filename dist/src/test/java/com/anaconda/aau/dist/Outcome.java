package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The outcome of a command that has ended. */
record Outcome(List<String> command, int exitCode, String stdout, String stderr) {

  static Outcome of(String... command) {
    return of(new ProcessBuilder(command));
  }

  static Outcome of(ProcessBuilder builder) {
    try {
      Path stderr = Files.createTempFile("stderr", null);
      Process process = builder.redirectError(stderr.toFile()).start();
      process.getOutputStream().close();
      String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.waitFor();
      Outcome outcome = new Outcome(builder.command(), exitCode, stdout, Files.readString(stderr));
      Files.delete(stderr);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Outcome succeeded() {
    assertEquals(0, exitCode, this::toString);
    return this;
  }
}
