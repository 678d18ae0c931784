package com.anaconda.aau.report;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the same program in a JVM with a small heap. By default, a JVM lets garbage fill up to a
 * quarter of the machine's memory, and a jar cannot change this default.
 *
 * <p>Until the child runs, this class uses neither lambdas nor string concatenation, for which a
 * JVM loads and generates hundreds of classes.
 */
final class SmallJvm {
  private static final String CHILD = "aau.report.small";

  /** Enough for any log, because counts that do not fit go to temporary files. */
  private static final String HEAP = "-Xmx128m";

  /**
   * On a virtual machine, the first access to each page of the heap is slow. With large pages, a
   * report on a million lines takes 2.1 CPU seconds instead of 2.4.
   */
  private static final String HUGE_PAGES = "-XX:+UseTransparentHugePages";

  /** For logs smaller than a gigabyte, the optimizing compiler costs more time than it saves. */
  private static final String FAST_COMPILER = "-XX:TieredStopAtLevel=1";

  /**
   * Makes the optimizing compiler inline and unroll less, and wait longer. The hot path is a few
   * small loops; with its defaults, the compiler inlines the parser of rare paths into them, again
   * and again, which takes two seconds. Without the last option, it also compiles loops that run
   * only a few times: 0.3 seconds for 10 million lines. Profiling the types of arguments takes
   * another 0.3 seconds. Not every JVM has this compiler.
   */
  private static final List<String> FRUGAL_COMPILER =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:FreqInlineSize=60",
          "-XX:MaxInlineLevel=6",
          "-XX:LoopUnrollLimit=16",
          "-XX:-UseSuperWord",
          "-XX:TypeProfileLevel=0",
          "-XX:Tier4InvocationThreshold=30000",
          "-XX:Tier4MinInvocationThreshold=5000",
          "-XX:Tier4CompileThreshold=60000",
          "-XX:Tier4BackEdgeThreshold=400000");

  /** The environment variables from which a JVM takes options. */
  private static final List<String> OPTION_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final long SHORT_LOG = 1L << 30;

  /** By what factor compression makes logs smaller. */
  private static final long COMPRESSION = 10;

  /** The exit status of a process that was killed. */
  private static final int KILLED = 137;

  /** A heap of at least this size is assumed to be the default, not the user's choice. */
  private static final long LARGE = 1L << 30;

  private SmallJvm() {}

  /**
   * Returns whether this JVM's heap seems to have its default size, and another JVM can receive the
   * arguments.
   */
  static boolean isWanted(String[] arguments) {
    return Runtime.getRuntime().maxMemory() >= LARGE
        && !Boolean.getBoolean(CHILD)
        && System.getProperty("java.home") != null
        && !isMangled(arguments);
  }

  /**
   * Returns whether the locale's encoding lacks a character of an argument. Passed on, it would
   * become a question mark, which stands for any character in the name of a log.
   */
  private static boolean isMangled(String[] arguments) {
    for (String argument : arguments) {
      if (argument.indexOf('\uFFFD') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Runs the program in a JVM with a small heap and returns its exit status. */
  static int run(String[] arguments) throws IOException, InterruptedException {
    Child child = new Child();
    Thread atExit = new End(child);
    // Add the hook before the child starts, so that no child outlives this JVM.
    Runtime.getRuntime().addShutdownHook(atExit);
    int status = child.run(command(arguments));
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // This JVM is already shutting down.
      return status;
    }
    return status;
  }

  /** Returns the command line of the JVM that does the work. */
  static List<String> command(String[] arguments) {
    List<String> command = new ArrayList<>();
    command.add(new File(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", HEAP, "-D" + CHILD + "=true"));
    if (HugePages.areOnRequest()) {
      command.add(HUGE_PAGES);
    }
    if (size(arguments) < SHORT_LOG) {
      command.add(FAST_COMPILER);
    } else {
      command.addAll(FRUGAL_COMPILER);
    }
    for (String kept : List.of("java.io.tmpdir", "file.encoding", "user.timezone")) {
      if (System.getProperty(kept) != null) {
        command.add("-D".concat(kept).concat("=").concat(System.getProperty(kept)));
      }
    }
    String classPath = System.getProperty("java.class.path");
    if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
      // With -jar, java reads the manifest, which enables native access.
      command.addAll(List.of("-jar", classPath));
    } else {
      command.addAll(List.of("-cp", classPath, Main.class.getName()));
    }
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * Estimates how many bytes of log the arguments name. A directory, a stream or a pattern counts
   * as 128 MB.
   */
  static long size(String[] arguments) {
    long size = 0;
    for (String argument : arguments) {
      File file = new File(argument);
      if (file.isFile()) {
        size += isCompressed(argument) ? COMPRESSION * file.length() : file.length();
      } else if (file.exists() || argument.equals("-") || argument.indexOf('*') >= 0) {
        size += SHORT_LOG / 8;
      }
    }
    return size;
  }

  private static boolean isCompressed(String file) {
    return file.endsWith(".gz") || file.endsWith(".zst") || file.endsWith(".bz2");
  }

  /** Makes the child exit when its parent does, even if the parent is killed. */
  static void endWithParent() {
    if (Boolean.getBoolean(CHILD)) {
      ProcessHandle.current().parent().ifPresent(SmallJvm::endWith);
    }
  }

  private static void endWith(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              System.exit(KILLED);
            },
            "watch-parent");
    watch.setDaemon(true);
    watch.start();
  }

  /** Ends the child during the shutdown. */
  private static final class End extends Thread {
    private final Child child;

    End(Child child) {
      this.child = child;
    }

    @Override
    public void run() {
      child.end();
    }
  }

  /** The process that does the work. */
  private static final class Child {
    private Process process;
    private boolean ended;

    int run(List<String> command) throws IOException, InterruptedException {
      synchronized (this) {
        if (ended) {
          return KILLED;
        }
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        // This JVM has obeyed them. In the small one, a collector or a heap size that they choose
        // would contradict its own options.
        builder.environment().keySet().removeAll(OPTION_VARIABLES);
        process = builder.start();
      }
      return process.waitFor();
    }

    /**
     * Terminates the child because this JVM is shutting down, and waits until the child has cleaned
     * up.
     */
    synchronized void end() {
      ended = true;
      if (process == null) {
        return;
      }
      process.destroy();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
