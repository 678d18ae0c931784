package com.anaconda.aau.report;

import com.anaconda.aau.report.ingest.Unreadable;
import com.anaconda.aau.report.output.SafeText;
import java.io.PrintStream;
import java.util.Locale;

/** Reports on stderr which lines could not be read and what to do about it. */
final class UnreadableMessage {
  private UnreadableMessage() {}

  /**
   * Prints how many lines could not be read, and what the first of them look like unless the report
   * is to be published.
   */
  static void print(Unreadable unreadable, long requests, boolean published, PrintStream err) {
    err.printf(
        Locale.ROOT,
        "aau-report: %,d of %,d lines could not be read%s%n",
        unreadable.lines(),
        requests + unreadable.lines(),
        published ? "; without --publish, the report shows some of them." : ":");
    if (published) {
      return;
    }
    for (Unreadable.Example example : unreadable.examples()) {
      err.printf(
          Locale.ROOT,
          "  %s, line %d: %s%n",
          SafeText.terminal(example.file()),
          example.line(),
          example.reason());
      if (!example.shape().isEmpty()) {
        err.println("    " + example.shape());
      }
    }
    err.println(
        "  (letters are shown as x, digits as 9). If the server uses a custom format, name it"
            + " with --log-format.");
  }

  /**
   * Warns about a log without User-Agents, and so without tokens, which would otherwise look like
   * the log of a server without clients.
   */
  static void printThatNobodyIsNamed(long requests, PrintStream err) {
    err.printf(
        Locale.ROOT,
        "aau-report: none of %,d requests has a User-Agent. The server has to log it: "
            + "docs/report.md says how.%n",
        requests);
  }
}
