package com.anaconda.aau.report;

/** The entry point of {@code java -jar aau-report.jar}. */
public final class Main {
  private Main() {}

  /** Reads logs and reports what they contain. */
  public static void main(String[] arguments) {
    System.exit(ReportMain.run(arguments));
  }
}
