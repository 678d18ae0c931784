package com.anaconda.aau.report;

import com.anaconda.aau.report.ingest.Unreadable;
import com.anaconda.aau.report.output.SafeText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Reports on stderr which lines could not be read and what to do about it. */
final class UnreadableMessage {
  private static final int MOST_DAMAGES = 5;

  private UnreadableMessage() {}

  /** Prints which logs are damaged, and which other lines could not be read. */
  static void print(Unreadable unreadable, long requests, boolean published, PrintStream err) {
    List<Unreadable.Example> damages = unreadable.damages();
    damages.stream().limit(MOST_DAMAGES).forEach(damage -> printDamage(damage, err));
    int more = damages.size() - MOST_DAMAGES;
    if (more > 0) {
      String logs = more == 1 ? "log is" : "logs are";
      err.printf(Locale.ROOT, "aau-report: %,d more %s truncated or damaged%n", more, logs);
    }
    if (unreadable.lines() > damages.size()) {
      printLines(unreadable, requests, published, err);
    }
  }

  private static void printDamage(Unreadable.Example damage, PrintStream err) {
    long lines = damage.line() - 1;
    String rest =
        lines == 0
            ? "no line of it could be read"
            : String.format(Locale.ROOT, "what follows line %,d could not be read", lines);
    err.println(
        "aau-report: " + SafeText.terminal(damage.file()) + " is truncated or damaged: " + rest);
  }

  /**
   * Prints how many lines could not be read, and what the first of them look like unless the report
   * is to be published.
   */
  private static void printLines(
      Unreadable unreadable, long requests, boolean published, PrintStream err) {
    long lines = unreadable.lines() - unreadable.damages().size();
    err.printf(
        Locale.ROOT,
        "aau-report: %,d of %,d lines could not be read%s%n",
        lines,
        requests + lines,
        published ? "; without --publish, the report shows some of them." : ":");
    if (published) {
      return;
    }
    for (Unreadable.Example example : unreadable.misunderstood()) {
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
