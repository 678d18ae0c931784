package com.anaconda.aau.report;

import com.anaconda.aau.report.ingest.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard input as a log. */
final class StandardInput {
  private static final Path DESCRIPTOR = Path.of("/proc/self/fd/0");

  private StandardInput() {}

  static Source source() throws IOException {
    if (isClosed()) {
      throw new IOException("Standard input (-) is closed.");
    }
    return Source.of("standard input", System.in);
  }

  /**
   * If standard input is closed, the first file that the JVM opens takes its place: one of the
   * JDK's own.
   */
  private static boolean isClosed() throws IOException {
    if (!Files.isSymbolicLink(DESCRIPTOR)) {
      return false;
    }
    Path jdk = Path.of(System.getProperty("java.home")).toRealPath();
    return Files.readSymbolicLink(DESCRIPTOR).startsWith(jdk);
  }
}
