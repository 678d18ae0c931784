package com.anaconda.aau.benchmark.startup;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A program as people run it.
 *
 * @param command what starts it, with the options of an agent put in
 * @param runs how often, at least once; long programs need fewer for a steady median
 */
record Workload(
    String name,
    Function<List<String>, List<String>> command,
    Function<List<String>, Map<String, String>> environment,
    int runs) {

  /** One that takes the agent as an option of {@code java}. */
  static Workload of(String name, int runs, Function<List<String>, List<String>> command) {
    return new Workload(name, command, options -> Map.of(), runs);
  }
}
