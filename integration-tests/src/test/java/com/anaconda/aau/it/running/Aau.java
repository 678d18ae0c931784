package com.anaconda.aau.it.running;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code java -jar aau.jar …} on the JDK that runs the tests, because a JRE cannot attach. */
final class Aau {

  private Aau() {}

  static Outcome run(String... arguments) {
    return new Fork(command(Build.agent(), arguments)).run();
  }

  /** The command line, for running it in some other way. */
  static List<String> command(Path jar, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  static Outcome attach(long pid) {
    return run("attach", Long.toString(pid)).succeeded();
  }

  static Outcome detach(long pid) {
    return run("detach", Long.toString(pid)).succeeded();
  }
}
