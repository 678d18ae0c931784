package com.anaconda.aau.report;

import java.io.IOException;

/** The command {@code java -jar aau-report.jar}. */
public final class Main {
  private Main() {}

  /** Reads logs and says what was seen. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) throws InterruptedException {
    if (SmallJvm.isWanted()) {
      try {
        return SmallJvm.run(arguments);
      } catch (IOException e) {
        // No second process here; then with the memory that this one takes.
        return ReportMain.run(arguments);
      }
    }
    SmallJvm.endWithParent();
    return ReportMain.run(arguments);
  }
}
