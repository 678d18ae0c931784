package com.anaconda.aau.benchmark.startup;

import java.nio.file.Path;
import java.util.List;

/**
 * An agent to measure.
 *
 * @param jar the agent's jar, or null to measure without an agent
 */
record Agent(String name, Path jar, List<String> properties) {

  /** The options of {@code java} that add the agent. */
  List<String> options() {
    return jar == null
        ? List.of()
        : java.util.stream.Stream.concat(
                java.util.stream.Stream.of("-javaagent:" + jar), properties.stream())
            .toList();
  }
}
