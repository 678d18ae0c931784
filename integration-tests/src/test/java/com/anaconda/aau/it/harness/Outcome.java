package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The outcome of a process that has exited. */
public record Outcome(String command, int exitCode, String stdout, String stderr) {

  /** Asserts that the exit code is 0. */
  public Outcome succeeded() {
    assertEquals(0, exitCode, this::toString);
    return this;
  }

  @Override
  public String toString() {
    return command
        + "\nexit code "
        + exitCode
        + "\n--- stdout\n"
        + stdout
        + "\n--- stderr\n"
        + stderr
        + "\n---";
  }
}
