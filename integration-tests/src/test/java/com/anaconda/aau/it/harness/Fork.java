package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A process to start in a clean environment: a fresh folder as its home and working directory, none
 * of the developer's variables except {@code PATH}, and none of this machine's system-wide tokens.
 */
public final class Fork {

  /** Makes requests wait for tokens even if the machine is so busy that they are late. */
  public static final String PATIENCE = "ANACONDA_ANON_USAGE_TEST_PATIENCE";

  private final List<String> command;
  private final Path directory = Build.freshDirectory("fork");
  private final Map<String, String> environment = new TreeMap<>();
  private Path workingDirectory = directory;
  private Duration timeout = Duration.ofMinutes(2);

  public Fork(List<String> command) {
    this.command = List.copyOf(command);
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", directory.toString());
    environment.put(
        "ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", directory.resolve("no-system-root").toString());
    environment.put(PATIENCE, "1");
  }

  /**
   * Uses the environment of the build instead, but without the variables that pass options to JVMs.
   */
  public Fork inDevelopersEnvironment() {
    environment.clear();
    environment.putAll(System.getenv());
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.remove("JDK_JAVA_OPTIONS");
    environment.put(PATIENCE, "1");
    return this;
  }

  /** Sets a variable, or removes it if the value is null. */
  public Fork environment(String name, String value) {
    if (value == null) {
      environment.remove(name);
    } else {
      environment.put(name, value);
    }
    return this;
  }

  public Fork workingDirectory(Path directory) {
    workingDirectory = directory;
    return this;
  }

  public Fork timeout(Duration timeout) {
    this.timeout = timeout;
    return this;
  }

  public RunningFork start() {
    Path stdout = directory.resolve("stdout");
    Process process = start(builder().redirectOutput(stdout.toFile()));
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RunningFork(String.join(" ", command), process, stdout, stderr(), timeout);
  }

  /** Starts a process that reads commands from stdin and answers on stdout. */
  Conversation startConversation() {
    return new Conversation(String.join(" ", command), start(builder()), stderr());
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingDirectory.toFile())
            .redirectError(stderr().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  private Path stderr() {
    return directory.resolve("stderr");
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Outcome run() {
    return start().await();
  }
}
