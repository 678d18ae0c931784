package com.anaconda.aau.it.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rows of an audit file without what differs from run to run. */
final class AuditRows {

  private AuditRows() {}

  /** The rows, sorted. */
  static List<String> in(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(AuditRows::anonymous).sorted().toList();
  }

  static String anonymous(String row) {
    return row.replaceFirst("\"time\":\"[^\"]+Z\",\"pid\":\\d+,", "\"time\":\"TIME\",\"pid\":PID,");
  }
}
