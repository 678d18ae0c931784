package com.anaconda.aau.it.harness;

import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.ManyRuns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * JVMs for many runs of {@link ClientMain}. Runs that ask for the same JVM share it, so that its
 * start-up and the client's first request take time only once. The tests of one class use the JVMs
 * one after another.
 */
public final class SharedJvms implements AutoCloseable {

  private final Map<Object, SharedJvm> running = new HashMap<>();

  /** Returns the outcome that a fresh JVM would give, except in tests about the JVM itself. */
  public Outcome run(JavaProcess client) {
    JavaProcess start = client.running(ManyRuns.class);
    SharedJvm jvm = running.computeIfAbsent(start.identity(), key -> new SharedJvm(start));
    try {
      return jvm.run(client.programArguments());
    } catch (Throwable e) {
      // The next run must not see what this one left behind.
      running.remove(start.identity()).kill();
      throw e;
    }
  }

  /** Shuts all JVMs down. Fails if one has written to stderr since its last run. */
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
