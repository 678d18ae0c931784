package com.anaconda.aau.benchmark.startup;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A program to measure, started as users start it.
 *
 * @param command builds the command line, given the options for an agent
 * @param runs the number of runs, at least 1; long programs need fewer for a stable median
 */
record Workload(
    String name,
    Function<List<String>, List<String>> command,
    Function<List<String>, Map<String, String>> environment,
    int runs) {

  /** A program that takes the agent as an option of {@code java}. */
  static Workload of(String name, int runs, Function<List<String>, List<String>> command) {
    return new Workload(name, command, options -> Map.of(), runs);
  }
}
