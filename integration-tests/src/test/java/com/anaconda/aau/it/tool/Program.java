package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.ServerProgram;
import java.nio.file.Path;
import java.util.Optional;

/** Package tools that are no JVMs and come with the system. */
final class Program {

  private Program() {}

  /** Where a program is; without it the test is skipped. */
  static String required(String name) {
    Optional<Path> program = ServerProgram.find(name);
    assumeTrue(program.isPresent(), () -> "this machine has no " + name);
    return program.get().toString();
  }
}
