package com.anaconda.aau.report;

import com.anaconda.aau.report.store.Store;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say where counts are stored, and for how long. */
final class StoreOptions {
  private static final Period THIRTEEN_MONTHS = Period.ofMonths(13);

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Keep each day's counts in DIR, and next time read only what is new. You may then delete"
              + " the logs. The store contains no tokens.")
  private Path directory;

  @Option(
      names = "--keep",
      paramLabel = "TIME",
      description = "How long a day stays in the store (default: \"13 months\").")
  private String keep;

  /** Returns the directory of the store, or null if the report uses no store. */
  Path directory() {
    return directory;
  }

  /** Returns an error message if the options are invalid, or null. */
  String problem() {
    if (keep != null && directory == null) {
      return "--keep says how long a day stays in a store: name one with --store.";
    }
    if (directory != null && Files.exists(directory) && !Files.isDirectory(directory)) {
      return "--store takes a directory, and " + directory + " is a file.";
    }
    try {
      oldest(ZoneId.of("UTC"));
      return null;
    } catch (DateTimeException | ArithmeticException e) {
      return "--keep takes a time such as 13 months, 90 days or P13M, not \"" + keep + "\".";
    }
  }

  /**
   * Returns an error message if the store would be in the middle of these logs, or if there are no
   * logs and no store, or null. A store below the logs is recognized and not read.
   */
  String problem(List<String> logs) {
    if (logs.isEmpty() && directory != null && !Files.exists(directory.resolve(Store.MANIFEST))) {
      return "There is no store in " + directory + ". Name a log to create one.";
    }
    for (String log : directory == null ? List.<String>of() : logs) {
      if (isDirectory(log)) {
        return "--store must not be " + log + ", the directory of the logs. Name one below it.";
      }
    }
    return null;
  }

  private boolean isDirectory(String log) {
    try {
      return Files.isSameFile(directory, new File(log).toPath());
    } catch (IOException | InvalidPathException e) {
      // At least one of them does not exist.
      return false;
    }
  }

  private LocalDate oldest(ZoneId zone) {
    return LocalDate.now(zone).minus(keep == null ? THIRTEEN_MONTHS : Keep.parse(keep));
  }

  /** Opens the store. If another report is using it, says so and waits. */
  StoredCounts open(ZoneId zone) throws IOException {
    Runnable waiting =
        () -> System.err.println("aau-report: waiting for another report on " + directory);
    return new StoredCounts(directory, oldest(zone), zone, waiting);
  }
}
