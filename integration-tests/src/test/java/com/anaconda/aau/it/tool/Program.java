package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.ServerProgram;
import java.nio.file.Path;
import java.util.Optional;

/** Package tools that do not run on a JVM and come with the operating system. */
final class Program {

  private Program() {}

  /** Returns the path of a program. Skips the test if the program is not installed. */
  static String required(String name) {
    Optional<Path> program = ServerProgram.find(name);
    assumeTrue(program.isPresent(), () -> "this machine lacks " + name);
    return program.get().toString();
  }
}
