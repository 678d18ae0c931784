package com.anaconda.aau.report;

/** The command {@code java -jar aau-report.jar}. */
public final class Main {
  private Main() {}

  /** Reads logs and says what was seen. */
  public static void main(String[] arguments) {
    System.exit(ReportMain.run(arguments));
  }
}
