package com.anaconda.aau.benchmark.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs commands and measures their cost: the time with bash's {@code time}, to the millisecond, and
 * the memory with GNU time, if installed.
 */
public final class Stopwatch {

  private static final Path GNU_TIME = Path.of("/usr/bin/time");

  private final Path directory;
  private final boolean hasGnuTime;

  /** Creates a stopwatch that keeps its files in a directory. */
  public Stopwatch(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    this.hasGnuTime = Files.isExecutable(GNU_TIME) && canFormat();
  }

  /**
   * Runs the command and waits for it. The output goes to a file and is shown only if the command
   * fails.
   */
  public Cost run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = directory.resolve("output.txt");
    Path times = directory.resolve("times.txt");
    Path memory = directory.resolve("memory.txt");
    List<String> timed = new ArrayList<>();
    timed.addAll(
        List.of(
            "bash", "-c", "TIMEFORMAT='%3U %3S %3R'; { time \"$@\" >\"$0\" 2>&1; } 2>" + times));
    timed.add(output.toString());
    if (hasGnuTime) {
      timed.addAll(List.of(GNU_TIME.toString(), "-q", "-f", "%M", "-o", memory.toString()));
    }
    timed.addAll(command);
    ProcessBuilder process = new ProcessBuilder(timed).directory(directory.toFile());
    process.environment().keySet().removeIf(Stopwatch::isOfAgents);
    process.environment().putAll(environment);
    int status = process.start().waitFor();
    if (status != 0) {
      throw new IOException("exit " + status + " of " + command + ":\n" + Files.readString(output));
    }
    String[] seconds = Files.readString(times).trim().split(" ");
    return new Cost(
        (parse(seconds[0]) + parse(seconds[1])) * 1000,
        parse(seconds[2]) * 1000,
        hasGnuTime ? Double.parseDouble(Files.readString(memory).trim()) / 1024 : Double.NaN);
  }

  /** Parses a number of seconds. Where bash 5.2 should print 1.000, it prints {@code 0.:00}. */
  private static double parse(String seconds) {
    int carry = seconds.indexOf(".:");
    return carry < 0
        ? Double.parseDouble(seconds)
        : Double.parseDouble(seconds.substring(0, carry)) + 1;
  }

  /**
   * Returns false for the time command of the BSDs, which lacks -f and so cannot report the memory.
   */
  private static boolean canFormat() throws IOException, InterruptedException {
    return new ProcessBuilder(GNU_TIME.toString(), "-q", "-f", "%M", "true")
            .redirectErrorStream(true)
            .start()
            .waitFor()
        == 0;
  }

  private static boolean isOfAgents(String variable) {
    return variable.startsWith("ANACONDA_ANON_USAGE")
        || variable.startsWith("CONDA_")
        || variable.endsWith("JAVA_TOOL_OPTIONS")
        || variable.endsWith("JAVA_OPTIONS")
        || variable.equals("MAVEN_OPTS")
        || variable.equals("MAVEN_ARGS");
  }
}
