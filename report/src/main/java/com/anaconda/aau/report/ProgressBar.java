package com.anaconda.aau.report;

import com.anaconda.aau.report.ingest.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Shows the progress of reading on stderr if stderr is a terminal. */
final class ProgressBar implements Closeable {
  private static final int WIDTH = 30;
  private static final int MILLIS = 200;
  private static final String CLEAR = "\r\u001b[K";

  private final Progress progress;
  private final PrintStream err;
  private final Thread thread = new Thread(this::run, "progress");

  private ProgressBar(Progress progress, PrintStream err) {
    this.progress = progress;
    this.err = err;
    thread.setDaemon(true);
  }

  /** Shows the progress until closed. Does nothing if stderr is not a terminal. */
  static Closeable show(Progress progress) {
    if (!isTerminal()) {
      return () -> {};
    }
    ProgressBar bar = new ProgressBar(progress, System.err);
    bar.thread.start();
    return bar;
  }

  /**
   * Returns whether stderr is a terminal. Java can tell this only for stdout, and in some releases
   * not even that.
   */
  private static boolean isTerminal() {
    Path stderr = Path.of("/proc/self/fd/2");
    try {
      if (Files.isSymbolicLink(stderr)) {
        String device = Files.readSymbolicLink(stderr).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      }
      Process test =
          new ProcessBuilder("test", "-t", "2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return test.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(MILLIS);
        if (progress.read() > 0) {
          err.print(CLEAR + line(progress.read(), progress.total()));
          err.flush();
        }
      }
    } catch (InterruptedException e) {
      // The bar was closed.
      return;
    }
  }

  static String line(long read, long total) {
    if (total <= 0) {
      return "reading: " + size(read);
    }
    double share = Math.min(1, (double) read / total);
    int full = (int) (WIDTH * share);
    return String.format(
        Locale.ROOT,
        "reading: [%s%s] %3.0f %% of %s",
        "#".repeat(full),
        ".".repeat(WIDTH - full),
        100 * share,
        size(total));
  }

  private static String size(long bytes) {
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    err.print(CLEAR);
    err.flush();
  }
}
