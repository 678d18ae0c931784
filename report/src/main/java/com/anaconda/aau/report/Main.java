package com.anaconda.aau.report;

import java.io.IOException;

/** The entry point of {@code java -jar aau-report.jar}. */
public final class Main {
  private Main() {}

  /** Reads logs and reports what they contain. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) throws InterruptedException {
    if (SmallJvm.isWanted(arguments)) {
      try {
        return SmallJvm.run(arguments);
      } catch (IOException e) {
        // If no child process can be started, do the work in this JVM with its own heap.
        return ReportMain.run(arguments);
      }
    }
    SmallJvm.endWithParent();
    return ReportMain.run(arguments);
  }
}
