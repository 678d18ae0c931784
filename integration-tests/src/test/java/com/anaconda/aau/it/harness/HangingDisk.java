package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A directory on a disk that does not answer until {@link #answer} is called. This applies to
 * processes started by {@link #fork}: a preloaded library blocks their system calls.
 */
public final class HangingDisk {

  private final Path directory = Build.freshDirectory("hanging");
  private final Path answers = Build.freshDirectory("answers").resolve("answers");
  private final Path library = compile();

  public Path directory() {
    return directory;
  }

  /** Forks a program that sees this disk. */
  public Fork fork(JavaProcess program) {
    return program
        .fork()
        .environment(Fork.PATIENCE, null)
        .environment("LD_PRELOAD", library.toString())
        .environment("HANG_BELOW", directory.toString())
        .environment("HANG_UNTIL", answers.toString());
  }

  public void answer() {
    try {
      Files.createFile(answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path compile() {
    assumeTrue(System.getProperty("os.name").equals("Linux"), "LD_PRELOAD works only on Linux");
    Path library = Build.directory("native").resolve("hang-" + ProcessHandle.current().pid());
    if (!Files.exists(library)) {
      String source = Build.nativeSources().resolve("hang.c").toString();
      List<String> gcc = List.of("gcc", "-shared", "-fPIC", "-o", library.toString(), source);
      try {
        int exit = new ProcessBuilder(gcc).inheritIO().start().waitFor();
        assumeTrue(exit == 0, "gcc cannot compile hang.c here");
      } catch (IOException e) {
        assumeTrue(false, "no gcc here");
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return library;
  }
}
