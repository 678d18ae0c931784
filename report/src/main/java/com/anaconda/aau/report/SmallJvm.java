package com.anaconda.aau.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The same program in a JVM with a small heap. A JVM takes a quarter of the machine for its heap
 * unless told otherwise, and fills it with what it could throw away; a jar cannot tell it
 * otherwise.
 */
final class SmallJvm {
  private static final String CHILD = "aau.report.small";

  /** Enough for any log: what does not fit goes to temporary files. */
  private static final String HEAP = "-Xmx160m";

  /** For a gigabyte of log, compiling better code takes longer than it saves. */
  private static final String FAST_COMPILER = "-XX:TieredStopAtLevel=1";

  private static final long SHORT_LOG = 1L << 30;

  /** A heap that somebody chose on purpose is hardly larger. */
  private static final long LARGE = 1L << 30;

  private SmallJvm() {}

  /** Whether this JVM is one that nobody has sized. */
  static boolean isWanted() {
    return Runtime.getRuntime().maxMemory() >= LARGE
        && !Boolean.getBoolean(CHILD)
        && System.getProperty("java.home") != null;
  }

  /** Runs it to its end; its exit status. */
  static int run(String[] arguments) throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command(arguments)).inheritIO().start();
    Thread atExit = new Thread(() -> end(child));
    Runtime.getRuntime().addShutdownHook(atExit);
    int status = child.waitFor();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // This program is being ended.
      return status;
    }
    return status;
  }

  private static List<String> command(String[] arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", HEAP, "-D" + CHILD + "=true"));
    if (size(arguments) < SHORT_LOG) {
      command.add(FAST_COMPILER);
    }
    for (String kept : List.of("java.io.tmpdir", "file.encoding", "user.timezone")) {
      if (System.getProperty(kept) != null) {
        command.add("-D" + kept + "=" + System.getProperty(kept));
      }
    }
    String classPath = System.getProperty("java.class.path");
    if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
      // Only so is the manifest read, which allows native code.
      command.addAll(List.of("-jar", classPath));
    } else {
      command.addAll(List.of("-cp", classPath, Main.class.getName()));
    }
    command.addAll(List.of(arguments));
    return command;
  }

  /** How large the files among the arguments are; compressed ones and directories are larger. */
  private static long size(String[] arguments) {
    long size = 0;
    for (String argument : arguments) {
      File file = new File(argument);
      boolean isPlain = file.isFile() && argument.endsWith(".log");
      boolean isUnknown = file.exists() && !isPlain || argument.equals("-");
      size += isUnknown ? SHORT_LOG / 8 : file.length();
    }
    return size;
  }

  /** Whoever ends this program means the one that does the work. */
  private static void end(Process child) {
    child.destroy();
    try {
      child.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** In the child: does not outlive the parent, even where that was killed without warning. */
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
              Runtime.getRuntime().halt(KILLED);
            },
            "watch-parent");
    watch.setDaemon(true);
    watch.start();
  }

  private static final int KILLED = 137;
}
