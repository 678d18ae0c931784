package com.anaconda.aau.core;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real JVM that runs {@link TokenMain}: it starts up, waits for a signal, and answers. */
public final class ForkedJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private ForkedJvm(Process process) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts a JVM and waits until it is ready. Its environment consists of {@code variables} only.
   */
  public static ForkedJvm start(Map<String, String> variables, String... arguments) {
    return starting(variables, arguments).awaitReady();
  }

  /** Starts several JVMs at once. */
  public static List<ForkedJvm> start(int count, Map<String, String> variables, String... args) {
    List<ForkedJvm> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(starting(variables, args));
    }
    for (ForkedJvm each : all) {
      each.awaitReady();
    }
    return all;
  }

  /** Starts a JVM without libraries on its class path, optionally under another command. */
  public static ForkedJvm startWithoutLibraries(
      List<String> wrapper, Map<String, String> variables, String... arguments) {
    String classes = "target/classes" + File.pathSeparator + "target/test-classes";
    return starting(wrapper, classes, TokenMain.class, variables, arguments).awaitReady();
  }

  /** Starts a test program, which reports when it is ready. */
  public static ForkedJvm start(Class<?> program, String... arguments) {
    return start(List.of(), program, arguments);
  }

  /** Starts a test program under another command, such as a shell that sets a limit. */
  public static ForkedJvm start(List<String> wrapper, Class<?> program, String... arguments) {
    String classes = System.getProperty("java.class.path");
    return starting(wrapper, classes, program, Map.of(), arguments).awaitReady();
  }

  private static ForkedJvm starting(Map<String, String> variables, String... arguments) {
    String classes = System.getProperty("java.class.path");
    return starting(List.of(), classes, TokenMain.class, variables, arguments);
  }

  private static ForkedJvm starting(
      List<String> wrapper,
      String classes,
      Class<?> program,
      Map<String, String> variables,
      String... arguments) {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Paths.get(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m"));
    // Otherwise the JVM's compiler opens and closes files in /sys/fs/cgroup at any time, so a test
    // that uses up all descriptors may find a free one.
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:-UseContainerSupport", "-cp"));
    command.add(classes);
    command.add(program.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(variables);
    try {
      return new ForkedJvm(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ForkedJvm awaitReady() {
    String line = readLine();
    if (!TokenMain.READY.equals(line)) {
      throw new IllegalStateException("not ready but: " + line + errors());
    }
    return this;
  }

  /** Signals the JVM to continue. */
  public ForkedJvm go() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Returns the next line of standard output. */
  public String readLine() {
    try {
      return out.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the process exit normally, and waits for it. */
  public ForkedJvm end() {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Waits for the process to end, and returns all of its standard error. */
  public String errors() {
    try {
      return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the process. */
  public Process process() {
    return process;
  }

  /** Returns variables that set only the home. */
  public static Map<String, String> home(Path home) {
    return Map.of("HOME", home.toString());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
