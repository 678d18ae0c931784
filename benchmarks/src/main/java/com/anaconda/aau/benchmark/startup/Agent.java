package com.anaconda.aau.benchmark.startup;

import java.nio.file.Path;
import java.util.List;

/**
 * What is put on the JVM.
 *
 * @param jar null for no agent
 */
record Agent(String name, Path jar, List<String> properties) {

  /** The options of {@code java} that put it there. */
  List<String> options() {
    return jar == null
        ? List.of()
        : java.util.stream.Stream.concat(
                java.util.stream.Stream.of("-javaagent:" + jar), properties.stream())
            .toList();
  }
}
