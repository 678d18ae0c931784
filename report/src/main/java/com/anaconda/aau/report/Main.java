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
    if (SmallJvm.isWanted()) {
      try {
        return SmallJvm.run(arguments);
      } catch (IOException e) {
        // If no process can be started, this one does the work, with the memory that it has.
        return ReportMain.run(arguments);
      }
    }
    SmallJvm.endWithParent();
    return ReportMain.run(arguments);
  }
}
