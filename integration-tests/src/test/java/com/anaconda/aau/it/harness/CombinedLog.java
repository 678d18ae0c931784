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

/** Jetty's own access log, in the format "combined". */
public final class CombinedLog extends CustomRequestLog {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** In every locale the months are in English, as in the logs of other servers. */
  private static final String FORMAT =
      EXTENDED_NCSA_FORMAT.replace("%t", "%{dd/MMM/yyyy:HH:mm:ss ZZZ|GMT|en}t");

  private final Path file;

  /** A log in a file that does not exist yet. */
  public CombinedLog(Path file) {
    super(new RequestLogWriter(file.toString()), FORMAT);
    this.file = file;
  }

  /**
   * The file, as soon as it has a line for each of the requests: a client may get its answer before
   * the line is written.
   */
  public Path of(List<RecordedRequest> requests) throws IOException {
    long start = System.nanoTime();
    while (Files.readAllLines(file).size() < requests.size()) {
      assertTrue(System.nanoTime() - start < PATIENCE_NANOS, () -> "lines are missing in " + file);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return file;
  }
}
