package com.anaconda.aau.report;

import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.output.CsvOutput;
import com.anaconda.aau.report.output.HtmlOutput;
import com.anaconda.aau.report.output.JsonOutput;
import com.anaconda.aau.report.output.TerminalOutput;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that select the outputs of a report. */
final class Outputs {
  @Option(names = "--json", description = "Print JSON instead of tables.")
  private boolean json;

  @Option(names = "--csv", paramLabel = "DIR", description = "Also write a CSV file for each list.")
  private Path csv;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a self-contained HTML page with charts.")
  private Path html;

  /**
   * Throws an exception if the outputs cannot be written. Called before the logs are read, which
   * can take an hour.
   */
  void checkWritable() throws IOException {
    if (html != null && !Files.isDirectory(parent(html))) {
      throw unwritable("--html", html, "no directory " + parent(html));
    }
    if (html != null && !canBeMade(html)) {
      throw unwritable("--html", html, "no permission to write to the directory " + parent(html));
    }
    Path existing = csv == null ? null : existing(csv);
    if (existing != null && !Files.isWritable(existing)) {
      throw unwritable("--csv", csv, "no permission to write to the directory " + existing);
    }
  }

  private static IOException unwritable(String option, Path output, String reason) {
    return new IOException(option + ": " + output + " cannot be written: " + reason + ".");
  }

  /** Returns the directory itself, or the closest one above it that exists. */
  private static Path existing(Path directory) {
    Path existing = directory.toAbsolutePath().normalize();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing;
  }

  /** Returns an error message if the outputs are invalid, or null. */
  String problem(Path store) {
    if (html != null && Files.isDirectory(html)) {
      return "--html takes a file, and " + html + " is a directory.";
    }
    if (csv != null && Files.exists(csv) && !Files.isDirectory(csv)) {
      return "--csv takes a directory, and " + csv + " is a file.";
    }
    if (csv != null && store != null && same(csv, store)) {
      return "--csv and --store must not be the same directory.";
    }
    if (csv != null
        && html != null
        && new CsvOutput(csv).files().stream().anyMatch(file -> same(file, html))) {
      return "--html and --csv would both write " + html + ".";
    }
    if (html != null && store != null && same(parent(html), store)) {
      return "--html must not be in the directory of --store.";
    }
    return null;
  }

  /** Returns an error message if writing the outputs would overwrite this log, or null. */
  String problemWith(Path log) {
    if (html != null && same(html, log)) {
      return "--html would replace the log " + log + ".";
    }
    if (csv != null && new CsvOutput(csv).files().stream().anyMatch(file -> same(file, log))) {
      return "--csv would replace the log " + log + ". Name another directory.";
    }
    // On systems other than Linux, this file does not exist.
    if (same(Path.of("/proc/self/fd/1"), log)) {
      return "Standard output is the log " + log + ". Write it to another file.";
    }
    return null;
  }

  /** A file is replaced by a new one in its directory; a pipe or a device is written to. */
  private static boolean canBeMade(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Files.isWritable(parent(file));
    }
    return !Files.isRegularFile(file) || Files.isWritable(file.toRealPath().getParent());
  }

  private static Path parent(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      // At least one of the two files does not exist yet.
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
  }

  /** Prints and writes the report. */
  void show(Report report) throws IOException {
    // Write the files first, so that they are complete when standard output ends.
    if (csv != null) {
      new CsvOutput(csv).write(report);
    }
    if (html != null) {
      HtmlOutput.write(report, html);
    }
    PrintStream out = ReportMain.utf8(System.out);
    if (json) {
      JsonOutput.write(report, out);
    } else {
      new TerminalOutput(out).print(report);
    }
    if (html != null && !json) {
      out.print("\nThe page: " + html.toAbsolutePath().normalize().toUri() + "\n");
    }
    out.flush();
    // A PrintStream around another one does not notice the other one's errors.
    if (out.checkError() || System.out.checkError()) {
      throw new IOException("standard output cannot be written");
    }
  }
}
