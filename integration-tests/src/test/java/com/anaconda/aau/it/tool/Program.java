package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that no package registry has for the JVM. */
final class Program {

  private Program() {}

  /** A program in one of the usual folders, or in one of the user's path. */
  static Optional<Path> find(String name) {
    return Stream.concat(
            Stream.of("/usr/bin", "/usr/sbin"),
            Stream.of(System.getenv("PATH").split(File.pathSeparator)))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The same; without the program the test is skipped. */
  static String required(String name) {
    Optional<Path> program = find(name);
    assumeTrue(program.isPresent(), () -> "this machine has no " + name);
    return program.get().toString();
  }
}
