package com.anaconda.aau.it.log;

import com.anaconda.aau.it.harness.ServerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that is installed as a system package and has a single configuration file. */
abstract class InstalledServer implements LogWritingServer {

  private final String program;
  private final String debianPackage;
  private ServerProgram running;

  InstalledServer(String program, String debianPackage) {
    this.program = program;
    this.debianPackage = debianPackage;
  }

  /** Returns the configuration of a server that keeps its files in a directory. */
  abstract String configuration(Path directory, int port) throws IOException;

  /**
   * Returns the arguments that make the server read the configuration and stay in the foreground.
   */
  abstract List<String> arguments(Path directory, Path configuration, int port);

  @Override
  public final String missing() {
    return ServerProgram.find(program).isPresent()
        ? ""
        : program + " is not installed: apt-get install " + debianPackage;
  }

  @Override
  public void start() throws IOException {
    running =
        ServerProgram.start(
            ServerProgram.find(program).orElseThrow(),
            (directory, port) -> {
              Path file = directory.resolve(program + ".conf");
              Files.writeString(file, configuration(directory, port));
              return arguments(directory, file, port);
            });
  }

  final ServerProgram running() {
    return running;
  }

  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  @Override
  public final int port() {
    return running.port();
  }

  @Override
  public Path log(String format) throws IOException {
    return running.directory().resolve(format + ".log");
  }

  @Override
  public void stop() throws Exception {
    if (running != null) {
      running.close();
    }
  }

  @Override
  public final String toString() {
    return program;
  }
}
