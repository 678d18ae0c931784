package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the jar and a fresh home that {@code install} writes to. */
final class Installation {

  /** Characters that are legal in a path, but that few programs are tested with. */
  static final String LETTERS = "j\u00e4r-\u65e5\u672c";

  /** A locale that can represent {@link #LETTERS}. */
  static final String LOCALE = "C.UTF-8";

  private final Path home = Build.freshDirectory("home");
  private final Path jar;
  private final String shell;

  private Installation(Path jar, String shell) {
    this.jar = jar;
    this.shell = shell;
  }

  /** Copies the jar into a folder with this name, for a user with this shell. */
  static Installation of(String folder, String shell) {
    try {
      Path there = Files.createDirectory(Build.freshDirectory("jar").resolve(folder));
      return new Installation(Files.copy(Build.agent(), there.resolve("aau.jar")), shell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path home() {
    return home;
  }

  Path jar() {
    return jar;
  }

  /** Runs {@code java -jar aau.jar install}. */
  Outcome run(String... arguments) {
    JavaProcess install = JavaProcess.of("-jar", jar.toString(), "install").arguments(arguments);
    return atHome(install.fork());
  }

  private Outcome atHome(Fork fork) {
    return in(fork).run();
  }

  /** Runs a process as that user. */
  Fork in(Fork fork) {
    return fork.environment("HOME", home.toString())
        .environment("GRADLE_USER_HOME", home.resolve(".gradle").toString())
        .environment("SHELL", shell)
        .environment("LC_ALL", LOCALE);
  }
}
