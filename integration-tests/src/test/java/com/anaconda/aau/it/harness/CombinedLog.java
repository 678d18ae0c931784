package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLogWriter;

/** Jetty's access log in the format "combined". */
public final class CombinedLog extends CustomRequestLog {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Names the months in English in every locale, as other servers do. */
  private static final String FORMAT =
      EXTENDED_NCSA_FORMAT.replace("%t", "%{dd/MMM/yyyy:HH:mm:ss ZZZ|GMT|en}t");

  private final Path file;

  /** Creates a log in a file that must not exist yet. */
  public CombinedLog(Path file) {
    super(new RequestLogWriter(file.toString()), FORMAT);
    this.file = file;
  }

  /**
   * Returns the file once it has a line for each request. A client may receive its answer before
   * the line is written.
   */
  public Path of(List<RecordedRequest> requests) throws IOException {
    long start = System.nanoTime();
    while (Files.readAllLines(file).size() < requests.size()) {
      assertTrue(
          System.nanoTime() - start < PATIENCE_NANOS, () -> "lines are missing from " + file);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return file;
  }
}
