package com.anaconda.aau.benchmark.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line.
 *
 * @param only parts of the names of the workloads to run; empty for all workloads
 * @param others other agents to compare, such as the jar of an earlier commit
 */
record Options(
    Path benchmarks,
    int runs,
    List<Path> jdks,
    List<String> only,
    List<Agent> others,
    boolean withPeers) {

  static final String USAGE =
      "usage: benchmarks/run start-up [--runs N] [--jdk HOME]... [--only NAME]..."
          + " [--agent NAME=JAR]... [--peers]";

  /** Returns null if the command line is invalid. */
  static Options parse(String[] arguments) {
    int runs = 15;
    boolean withPeers = false;
    List<Path> jdks = new ArrayList<>();
    List<String> only = new ArrayList<>();
    List<Agent> others = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      boolean hasValue = i + 1 < arguments.length;
      if (arguments[i].equals("--peers")) {
        withPeers = true;
      } else if (arguments[i].equals("--runs")
          && hasValue
          && arguments[i + 1].matches("[1-9]\\d*")) {
        runs = Integer.parseInt(arguments[++i]);
      } else if (arguments[i].equals("--jdk")
          && hasValue
          && Files.exists(Path.of(arguments[i + 1], "bin"))) {
        jdks.add(Path.of(arguments[++i]));
      } else if (arguments[i].equals("--only") && hasValue) {
        only.add(arguments[++i]);
      } else if (arguments[i].equals("--agent")
          && hasValue
          && arguments[i + 1].matches("[^=]+=.+")) {
        String[] agent = arguments[++i].split("=", 2);
        others.add(new Agent(agent[0], Path.of(agent[1]).toAbsolutePath(), List.of()));
      } else {
        return null;
      }
    }
    if (jdks.isEmpty()) {
      jdks.add(Path.of(System.getProperty("java.home")));
    }
    return new Options(Path.of(arguments[0]), runs, jdks, only, others, withPeers);
  }

  boolean wants(String workload) {
    return only.isEmpty() || only.stream().anyMatch(workload::contains);
  }
}
