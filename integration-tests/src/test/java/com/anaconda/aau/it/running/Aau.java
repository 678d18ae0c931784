package com.anaconda.aau.it.running;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import java.nio.file.Path;
import java.util.List;

/** Runs {@code java -jar aau.jar …} on the JDK that runs the tests, because a JRE cannot attach. */
final class Aau {

  private Aau() {}

  static Outcome run(String... arguments) {
    return new Fork(command(Build.agent(), arguments)).run();
  }

  /** The command line, for running it in some other way. */
  static List<String> command(Path jar, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return JavaProcess.of("-jar", jar.toString()).arguments(arguments).command(java);
  }

  static Outcome attach(long pid) {
    return run("attach", Long.toString(pid)).succeeded();
  }

  static Outcome detach(long pid) {
    return run("detach", Long.toString(pid)).succeeded();
  }
}
