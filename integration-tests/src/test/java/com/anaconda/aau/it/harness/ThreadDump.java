package com.anaconda.aau.it.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the threads of a hanging process are doing, for the message of the test that it fails. */
final class ThreadDump {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ThreadDump() {}

  /** Returns the stacks of all JVMs among a process and its descendants. */
  static String of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .filter(ThreadDump::isJvm)
        .map(jvm -> "\n--- threads of " + jvm.pid() + "\n" + stacks(jvm.pid()))
        .collect(Collectors.joining());
  }

  private static boolean isJvm(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("/java")).isPresent();
  }

  private static String stacks(long pid) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try (RunningFork fork = new Fork(List.of(jcmd, Long.toString(pid), "Thread.print")).start()) {
      return fork.exitsWithin(PATIENCE) ? fork.stdout() + fork.stderr() : "does not answer jcmd";
    } catch (RuntimeException e) {
      return "no jcmd: " + e; // The test must fail because of the timeout.
    }
  }
}
