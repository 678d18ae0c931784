package com.anaconda.aau.it.harness;

import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.ManyRuns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * JVMs for many runs of {@link ClientMain}: those that ask for the same JVM get the same one, and
 * what its start and a client's first request cost is paid once. For the tests of one class, one
 * after the other.
 */
public final class SharedJvms implements AutoCloseable {

  private final Map<Object, SharedJvm> running = new HashMap<>();

  /** The same as if the process had a JVM of its own, unless that is what the test asks about. */
  public Outcome run(JavaProcess client) {
    JavaProcess start = client.running(ManyRuns.class);
    SharedJvm jvm = running.computeIfAbsent(start.identity(), key -> new SharedJvm(start));
    try {
      return jvm.run(client.programArguments());
    } catch (Throwable e) {
      // The next run is not to get what this one left.
      running.remove(start.identity()).kill();
      throw e;
    }
  }

  /** Ends them. A test fails whose JVM has said something since its last run. */
  @Override
  public void close() {
    List<SharedJvm> all = new ArrayList<>(running.values());
    running.clear();
    try {
      all.forEach(SharedJvm::close);
    } finally {
      all.forEach(SharedJvm::kill);
    }
  }
}
